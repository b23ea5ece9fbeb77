import asyncio

import anyio


class Pool:
    def __init__(self, size):
        self._slots = asyncio.Semaphore(size)
        self.most = self.now = 0

    async def work(self):
        async with self._slots:
            self.now += 1
            self.most = max(self.most, self.now)
            await asyncio.sleep(0.01)
            self.now -= 1


async def main():
    pool = Pool(2)
    async with anyio.create_task_group() as group:
        for _ in range(5):
            group.start_soon(pool.work)
    print(pool.most, pool.now)


asyncio.run(main())
