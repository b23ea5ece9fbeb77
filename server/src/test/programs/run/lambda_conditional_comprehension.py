import asyncio


async def double(n):
    return 2 * n


start = lambda n: asyncio.run(double(n))
print([start(n) for n in range(3)])
print([asyncio.run(double(n)) for n in range(3)])
print(asyncio.run(double(1)) if start else None, f"{asyncio.run(double(5))}")
