import asyncio


async def main():
    locks = [asyncio.Lock() for _ in range(2)]
    locks.append(asyncio.Lock())
    for index, text in enumerate("abc"):
        async with locks[index]:
            print(text, [lock.locked() for lock in locks])


asyncio.run(main())
