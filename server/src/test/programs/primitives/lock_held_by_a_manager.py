import asyncio
import contextlib

lock = asyncio.Lock()


@contextlib.asynccontextmanager
async def held(name):
    async with lock:
        print("+", name)
        yield name
        print("-", name)


async def numbers(count):
    for number in range(count):
        async with lock:
            number *= 2
        yield number


async def main():
    async with held("one") as name:
        print(name, lock.locked())
    async for number in numbers(3):
        print(number, lock.locked())
    alone = True
    if alone:
        await lock.acquire()
    try:
        print(lock.locked())
    finally:
        if alone:
            lock.release()
    for _ in range(2):
        await lock.acquire()
        try:
            continue
        finally:
            lock.release()
    print(lock.locked())


asyncio.run(main())
