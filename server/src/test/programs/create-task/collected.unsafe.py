import asyncio


async def work(n):
    await asyncio.sleep(n / 10)
    if n == 2:
        raise ValueError("two")
    return n


async def main():
    tasks = [asyncio.create_task(work(n)) for n in range(4)]
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(results)
    one = asyncio.create_task(work(2))
    two = asyncio.create_task(work(3))
    for result in await asyncio.gather(one, two, return_exceptions=True):
        print(repr(result))
    more = []
    for n in (2, 1):
        more.append(asyncio.create_task(work(n)))
    await asyncio.gather(*more, return_exceptions=True)
    print("after all")


asyncio.run(main())
