import asyncio


async def work(n):
    await asyncio.sleep(0.01)
    return n


async def main():
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(work(n)) for n in range(3)]
        first = tg.create_task(work(7))
    print([task.result() for task in tasks], first.result(), first.done(), not first.cancelled())


asyncio.run(main())
