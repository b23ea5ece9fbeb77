# expect: unchanged
# rules: asyncio-condition, asyncio-lock
# backends: asyncio
import asyncio


async def main():
    lock = asyncio.Lock()
    full = asyncio.Condition(lock)
    empty = asyncio.Condition(lock)
    async with full:
        empty.notify()
    print("told")


asyncio.run(main())
