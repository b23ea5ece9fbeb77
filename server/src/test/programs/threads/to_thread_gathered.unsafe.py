# backends: asyncio
# rules: asyncio-to-thread, asyncio-run
import asyncio


def square(n):
    return n * n


async def main():
    print(await asyncio.gather(*(asyncio.to_thread(square, n) for n in range(4)), asyncio.to_thread(pow, 2, exp=5)))
    task = asyncio.create_task(asyncio.to_thread(square, 7))
    later = asyncio.to_thread(square, 8)
    print(await task, await later)


asyncio.run(main())
