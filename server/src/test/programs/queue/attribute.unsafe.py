# leaves: ResourceWarning
import asyncio
from typing import Optional


class Bus:
    _log: Optional[asyncio.Queue[str]] = None

    def __init__(self, size):
        self._queue: asyncio.Queue[int] = asyncio.Queue(size)
        self._more: asyncio.Queue["Bus"] | None = None

    def publish(self, item):
        try:
            self._queue.put_nowait(item)
        except asyncio.QueueFull:
            print("dropped", item)

    async def next(self):
        if self._log is None:
            self._log = asyncio.Queue()
        await self._log.put("next")
        return await self._queue.get()

    def pending(self):
        return self._queue.qsize(), self._queue.empty(), self._log and self._log.qsize()

    def clear(self):
        while not self._queue.empty():
            self._queue.get_nowait()
        self._log = None


async def main():
    for size in (0, -1, 2, 5):
        bus = Bus(size)
        for item in range(3):
            bus.publish(item)
        print(await bus.next(), bus.pending())
        bus.clear()
        print(bus.pending())


asyncio.run(main())
