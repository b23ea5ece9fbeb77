# expect: unchanged
# rules: asyncio-lock
# backends: asyncio
import asyncio


class Gate:
    def __init__(self):
        self._lock = asyncio.Lock()

    async def shut(self):
        await self._lock.acquire()

    async def open(self):
        self._lock.release()


async def main():
    gate = Gate()
    await asyncio.create_task(gate.shut())
    await gate.open()
    print("open")


asyncio.run(main())
