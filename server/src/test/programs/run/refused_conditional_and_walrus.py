# expect: unchanged
import asyncio


async def one():
    return 1


async def two():
    return 2


print(asyncio.run(one() if len("a") else two()))
print(asyncio.run(job := two()), job.cr_running)
