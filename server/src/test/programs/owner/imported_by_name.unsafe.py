# owner: Feed
from asyncio import CancelledError, Queue, create_task, run, sleep
from contextlib import suppress


class Feed:
    def __init__(self):
        self.items: Queue[int] = Queue()
        self.reader = None

    # begins
    async def __call__(self):
        return self.items.qsize()

    async def start(self):
        # what it reads
        self.reader = create_task(self.read())  # until it is stopped

    async def read(self):
        for number in range(100):
            await self.items.put(number)
            await sleep(0.01)

    async def stop(self):
        if self.reader is not None and not self.reader.done():
            self.reader.cancel()
            with suppress(CancelledError):
                await self.reader


async def main():
    feed = Feed()
    if hasattr(feed, "start"):
        await feed.start()
        await sleep(0.1)
        await feed.stop()
    else:
        async with feed:
            await sleep(0.1)
    print(0 < await feed() < 50)
    with suppress(ValueError):
        raise ValueError


run(main())
