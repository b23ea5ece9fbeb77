# rules: asyncio-create-task, asyncio-task-group
import asyncio


async def work(n):
    await asyncio.sleep(n / 10)
    return n


async def main():
    async with asyncio.TaskGroup() as group:
        own = group.create_task(work(1))
        asyncio.create_task(work(3), name="dropped")
        kept = asyncio.create_task(work(2))
        print(await kept)
    print(own.result(), own.done())
    other = asyncio.create_task(work(1))
    async with asyncio.TaskGroup() as group:
        mine = group.create_task(work(1))
    print(mine.result(), other.done(), await other)


asyncio.run(main())
