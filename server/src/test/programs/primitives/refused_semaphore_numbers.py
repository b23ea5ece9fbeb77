# expect: unchanged
# rules: asyncio-semaphore
# backends: asyncio
import asyncio
import math

MANY = 1e3


async def main(limit=None):
    for slots in (asyncio.Semaphore(4 / 2), asyncio.Semaphore(limit or math.inf)):
        async with slots:
            print("in")
    async with asyncio.Semaphore(float("inf")), asyncio.Semaphore(MANY):
        print("in both")


asyncio.run(main())
