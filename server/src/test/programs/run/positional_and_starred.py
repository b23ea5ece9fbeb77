import asyncio


async def add(first, *others):
    return first + sum(others)


rest = [3, 4]
print(asyncio.run(add(1)))
print(asyncio.run(add(1, 2)))
print(asyncio.run(add(1, *rest)))
print(asyncio.run(add(*rest, 5, *rest)))
