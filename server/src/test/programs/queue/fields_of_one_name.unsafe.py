# leaves: ResourceWarning
import asyncio


class Inbox:
    def __init__(self):
        self._queue = asyncio.Queue(2)

    async def put(self, item):
        await self._queue.put(item)

    async def next(self):
        return await self._queue.get()


class Outbox:
    def __init__(self):
        self._queue = asyncio.Queue(1)

    def offer(self, item):
        try:
            self._queue.put_nowait(item)
        except asyncio.QueueFull:
            print("full", item)

    async def next(self):
        return await self._queue.get()


class Log:
    def __init__(self, queue):
        self._queue = queue

    def write(self, item):
        self._queue.append(item)


async def main():
    inbox, outbox, lines = Inbox(), Outbox(), []
    log = Log(lines)
    await inbox.put(1)
    await inbox.put(2)
    outbox.offer("a")
    outbox.offer("b")
    log.write(await inbox.next())
    log.write(await inbox.next())
    log.write(await outbox.next())
    print(lines)


asyncio.run(main())
