import asyncio


async def work(n):
    await asyncio.sleep((5 - n) / 100)
    return n


async def main():
    tasks = [asyncio.create_task(work(n)) for n in range(3)]
    for task in tasks:
        print(await task)
    more = []
    for n in range(2):
        more.append(asyncio.create_task(work(n)))
    print(len(more))
    if more:
        print([await one for one in more])
    named = [asyncio.create_task(work(1), name="a"), asyncio.create_task(work(2), name="b")]
    for one in named:
        print(one.get_name(), await one)


asyncio.run(main())
