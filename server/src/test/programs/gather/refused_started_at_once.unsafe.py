# expect: unchanged
# rules: asyncio-gather
import asyncio


async def work(n):
    print("work", n)
    return n


async def main():
    both = asyncio.gather(work(1), work(2))
    await asyncio.sleep(0.01)
    print("started already")
    print(await both)
    while (await asyncio.gather(work(3)))[0] < 3:
        print("never")


asyncio.run(main())
