# backends: asyncio
import asyncio


class Reader:
    def __init__(self, loop: asyncio.AbstractEventLoop):
        self._loop = loop

    async def read(self, text, *rest):
        await self._loop.run_in_executor(None, print, text, *rest)
        return await self._loop.run_in_executor(None, func=text.upper)


async def main():
    reader = Reader(asyncio.get_running_loop())
    print(await reader.read("abc", 1, 2))


asyncio.run(main())
