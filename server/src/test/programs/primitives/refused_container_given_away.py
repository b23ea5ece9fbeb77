# expect: unchanged
# rules: asyncio-lock
# backends: asyncio
import asyncio


def describe(locks):
    return [type(lock).__module__ for lock in list(locks)[:]]


async def main():
    locks = {"a": asyncio.Lock()}
    show = describe
    print(show(locks.values()))


asyncio.run(main())
