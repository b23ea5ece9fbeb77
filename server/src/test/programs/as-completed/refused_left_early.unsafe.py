# minimum-anyio: 4.15
# rules: asyncio-as-completed
# expect: unchanged
import asyncio


async def work(n):
    await asyncio.sleep(n / 50)
    if n == 2:
        raise ValueError(n)
    return n


async def main():
    for future in asyncio.as_completed([work(1), work(2)]):
        try:
            print(await future)
        except ValueError as error:
            print("failed", error)
    for future in asyncio.as_completed([work(1), work(0)]):
        print(await future)
        break
    print(sorted([await each for each in asyncio.as_completed([work(1)])]))


asyncio.run(main())
