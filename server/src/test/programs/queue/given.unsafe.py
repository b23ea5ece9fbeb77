# leaves: ResourceWarning
import asyncio


async def produce(queue: asyncio.Queue[int], count):
    for item in range(count):
        await queue.put(item)
    await queue.put(None)


async def consume(queue: "asyncio.Queue[int | None]", name):
    while (item := await queue.get()) is not None:
        print(name, item, queue.qsize())


class Reader:
    def __init__(self, queue):
        self._queue = queue

    async def read(self):
        return await self._queue.get()


async def main():
    numbers = asyncio.Queue()
    letters = asyncio.Queue(3)
    await produce(numbers, 3)
    await consume(queue=numbers, name="n")
    await produce(letters, 2)
    reader = Reader(letters)
    print(await reader.read(), await reader.read(), await reader.read())


asyncio.run(main())
