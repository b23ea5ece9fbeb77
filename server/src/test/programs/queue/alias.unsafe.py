# leaves: ResourceWarning
import asyncio as aio

_jobs = aio.Queue[str](2)


class Pool:
    _free = aio.Queue()

    async def give(self, item):
        await Pool._free.put(item); await _jobs.put(item)

    async def take(self):
        return await self._free.get() + await _jobs.get()


async def main():
    pool = Pool()
    await pool.give("x")
    print(await pool.take())


aio.run(main())
