# minimum-anyio: 4.15
import asyncio


async def work(n):
    await asyncio.sleep(n / 50)
    return n


async def main():
    for future in asyncio.as_completed([work(3), work(1), work(2)]):
        print(await future)
    jobs = [work(n) for n in (2, 0, 1)]
    for each in asyncio.as_completed(jobs):
        result = await each
        if result == 1:
            continue
        print("got", result)
    if jobs:
        for one in asyncio.as_completed([
            work(n)
            for n in (1, 0)
        ]): print((await one) + 1)


asyncio.run(main())
