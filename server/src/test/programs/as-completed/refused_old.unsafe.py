# rules: asyncio-as-completed
# expect: unchanged
import asyncio


async def work(n):
    return n


async def main():
    for future in asyncio.as_completed([work(1)]):
        print(await future)


asyncio.run(main())
