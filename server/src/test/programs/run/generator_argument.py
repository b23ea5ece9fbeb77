import asyncio


async def total(numbers):
    return sum(numbers)


print(asyncio.run(total(n * n for n in range(4))))
