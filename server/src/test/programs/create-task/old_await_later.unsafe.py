# minimum-anyio: 4.9
import asyncio


async def fetch(n, delay=0.02):
    await asyncio.sleep(delay)
    return n * 10


async def plain():
    task = asyncio.create_task(fetch(4))
    await asyncio.sleep(0.01)
    print("meanwhile")
    print(await task)


async def named():
    first = asyncio.create_task(fetch(1, delay=0.05), name="first")
    second: asyncio.Task[int] = asyncio.ensure_future(
        # the second
        fetch(2),
    )
    return await first, await second


async def gathered(xs):
    tasks = [asyncio.create_task(fetch(x)) for x in xs]
    print("made", len(tasks))
    results = await asyncio.gather(*tasks)
    one = asyncio.create_task(fetch(1))
    two = asyncio.create_task(fetch(2))
    print(await asyncio.gather(one, two))
    return results


async def one_by_one():
    tasks = []
    for n in range(3):
        tasks.append(asyncio.create_task(fetch(n, delay=0.2 - n / 20)))
    for task in tasks:
        print(await task)
    return [await each for each in tasks]


async def again():
    task = asyncio.create_task(fetch(5))
    print(await task)
    task = asyncio.create_task(fetch(6))
    value = await task
    print(value)


async def main():
    await plain()
    print(await named())
    print(await gathered([1, 2, 3]))
    print(await one_by_one())
    await again()


asyncio.run(main())
