import asyncio


async def work(n):
    await asyncio.sleep((5 - n) / 100)
    print("did", n)
    return n


async def collect(numbers):
    tasks = [asyncio.create_task(work(n)) for n in numbers]
    results = await asyncio.gather(*tasks)
    return results


async def both():
    one = asyncio.create_task(work(1))
    two = asyncio.create_task(work(2))
    await asyncio.gather(one, two)  # both of them
    three = asyncio.create_task(work(3))
    return await asyncio.gather(three)


async def main():
    print(await collect([3, 1]), await collect([]), await both())


asyncio.run(main())
