# expect: unchanged
# rules: asyncio-lock
# backends: asyncio
import asyncio


class Named(asyncio.Lock):
    def name(self):
        return "named"


async def main():
    lock = Named()
    async with lock:
        print(lock.name())


asyncio.run(main())
