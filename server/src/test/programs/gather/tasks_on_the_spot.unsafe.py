import asyncio


async def work(n):
    await asyncio.sleep((3 - n) / 100)
    print("did", n)
    return n


async def main():
    a, b = await asyncio.gather(asyncio.create_task(work(1)), asyncio.ensure_future(work(2)))
    print(a, b)
    await asyncio.gather(*[asyncio.create_task(work(n)) for n in (2, 1)])


asyncio.run(main())
