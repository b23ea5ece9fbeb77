# minimum-anyio: 4.9
import asyncio


async def work(n):
    print("work", n)
    return n


async def all_of(numbers):
    await asyncio.gather(*[work(n) for n in numbers])
    print(await asyncio.gather(*(work(n) for n in numbers)))
    print(await asyncio.gather(*map(work, numbers), return_exceptions=True))
    coroutines = [work(n) for n in numbers]
    return await asyncio.gather(*coroutines)


async def main():
    print(await all_of([]))
    await asyncio.gather()
    print(await asyncio.gather())
    print(await all_of([1]))


asyncio.run(main())
