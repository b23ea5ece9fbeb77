# leaves: ResourceWarning
import asyncio


class Feed:
    def __init__(self):
        self.__items = asyncio.Queue()

    def push(self, *items):
        for item in items: self.__items.put_nowait(item)

    async def items(self):
        while not self.__items.empty():
            yield await self.__items.get()

    @property
    def size(self):
        return self.__items.qsize()


async def main():
    feed = Feed()
    feed.push(1, 2, 3)
    print(feed.size, [item async for item in feed.items()], (lambda: feed.size)())


asyncio.run(main())
