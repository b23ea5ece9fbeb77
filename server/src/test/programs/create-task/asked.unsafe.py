import asyncio


async def fetch(n):
    await asyncio.sleep(0.02)
    return n * 10


async def main():
    loop = asyncio.get_running_loop()
    task = loop.create_task(fetch(1), name="asked")
    while not task.done():
        await asyncio.sleep(0.01)
    print(task.get_name(), task.done(), task.cancelled() or task.result() + 1)
    tasks = [asyncio.get_running_loop().create_task(fetch(n)) for n in range(3)]
    await asyncio.sleep(0.1)
    print([await task for task in tasks])
    for each in tasks:
        if each.done() and not each.cancelled():
            print(each.result())


asyncio.run(main())
