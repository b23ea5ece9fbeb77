# backends: asyncio
# rules: asyncio-sleep,asyncio-lock,asyncio-run
import importlib
from importlib import import_module

asyncio = importlib.import_module("asyncio")
also = import_module("asyncio")


class Till:
    loops = importlib.import_module("asyncio")

    def __init__(self):
        self.lock = also.Lock()

    async def take(self):
        async with self.lock:
            await self.loops.sleep(0)
            print("taken")


async def main():
    await asyncio.sleep(0.001)
    inner = __import__("asyncio")
    await inner.sleep(0)
    await Till().take()


asyncio.run(main())
