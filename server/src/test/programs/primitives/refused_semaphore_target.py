# expect: unchanged
# rules: asyncio-semaphore
# backends: asyncio
import asyncio


async def main():
    slots = asyncio.Semaphore(1)
    async with slots as nothing:
        print(nothing)


asyncio.run(main())
