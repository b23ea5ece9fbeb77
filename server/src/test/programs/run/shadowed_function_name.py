import asyncio


async def run(asyncio=1):
    return asyncio


print(asyncio.run(run()))
print(asyncio.run(run(2)))
