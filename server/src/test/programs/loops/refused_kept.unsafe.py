# backends: asyncio
# expect: unchanged
# rules: asyncio-event-loop
import asyncio


class Asked:
    _loop = None

    async def visit(self):
        if self._loop is None:
            self._loop = asyncio.get_running_loop()
        self._loop.call_soon(print, "soon")
        await asyncio.sleep(0)


class Given:
    def __init__(self, loop=None):
        self._loop = loop or asyncio.get_running_loop()

    async def visit(self):
        print(await self._loop.run_in_executor(None, str, 1))


class Shown:
    def __init__(self):
        self._loop = asyncio.get_running_loop()

    def __repr__(self):
        return type(self._loop).__name__


class Both:
    def __init__(self):
        self._loop = self.other = asyncio.get_running_loop()


async def main():
    await Asked().visit()
    await Given().visit()
    print(Shown()._loop.is_running(), Both().other.is_running())


asyncio.run(main())
