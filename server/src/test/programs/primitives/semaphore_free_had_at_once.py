# needs-setting: fast-acquire
# minimum-anyio: 4.5
import asyncio

import anyio


class Pool:
    def __init__(self, size):
        self._slots = asyncio.BoundedSemaphore(size)
        self._more = asyncio.Semaphore()
        self.order = []

    async def work(self, name):
        async with self._slots:
            self.order.append(name)
            async with self._more:
                self.order.append(name)
        await self._slots.acquire()
        self.order.append(name)
        self._slots.release()


async def main():
    pool = Pool(5)
    async with anyio.create_task_group() as group:
        for name in ("a", "b", "c"):
            group.start_soon(pool.work, name)
    print([pool.order[i] == pool.order[i + 1] for i in range(8)])


asyncio.run(main())
