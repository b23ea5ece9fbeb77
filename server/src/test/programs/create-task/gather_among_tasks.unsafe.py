import asyncio


async def fetch(n):
    await asyncio.sleep(0.01 * n)
    return n * 10


async def main():
    first = asyncio.create_task(fetch(1))
    a, b = await asyncio.gather(fetch(1), fetch(2))
    second = asyncio.create_task(fetch(2))
    print(await first, a, b, await second)


async def collected():
    first = asyncio.create_task(fetch(1))
    await asyncio.gather(fetch(1), fetch(2), return_exceptions=True)
    second = asyncio.create_task(fetch(2))
    print(await asyncio.gather(first, second, return_exceptions=True))


asyncio.run(main())
asyncio.run(collected())
