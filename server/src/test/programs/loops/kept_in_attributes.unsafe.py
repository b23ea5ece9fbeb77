import asyncio
import sys


def read(text):
    return text.upper()


class Shop:
    def __init__(self):
        self._loop: asyncio.AbstractEventLoop | None = None
        self._name = "shop"

    async def open(self):
        self._loop = asyncio.get_running_loop()

    async def visit(self):
        text = await self._loop.run_in_executor(None, read, self._name)
        started = self._loop.time()
        await asyncio.sleep(0.01)
        sys.stdout.write(f"{text} {self._loop.time() - started >= 0.01}\n")


class Alone:
    def __init__(self):
        self._loop = asyncio.get_running_loop()  # nothing else

    async def visit(self):
        print(await self._loop.run_in_executor(None, read, "alone"))


class Branch(Shop):
    async def visit(self):
        await super().visit()
        print(await self._loop.run_in_executor(None, read, "branch"))


class Empty:
    """A loop that nobody asks."""

    def __init__(self):
        self._loop = asyncio.get_event_loop()


async def main():
    for shop in (Shop(), Branch()):
        await shop.open()
        await shop.visit()
    await Alone().visit()
    Empty()


asyncio.run(main())
