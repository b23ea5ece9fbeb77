# leaves: ResourceWarning
import asyncio


class Pipe:
    def __init__(self):
        self._in, self._out = asyncio.Queue(2), asyncio.Queue()

    async def run(self, value):
        await self._in.put(value)
        await self._out.put(await self._in.get() + 1)
        return await self._out.get()


async def main():
    one, (two), size = asyncio.Queue(), asyncio.Queue(maxsize=3), 3
    await one.put(size)
    await two.put(await one.get())
    print(await two.get(), two.empty(), one.qsize())
    print(await Pipe().run(4))


asyncio.run(main())
