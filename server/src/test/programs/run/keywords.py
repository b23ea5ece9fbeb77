import asyncio


async def show(a, *, b=0, **others):
    return a, b, sorted(others.items())


extra = {"c": 3, "d": 4}
print(asyncio.run(show(1, b=2)))
print(asyncio.run(show(a=1)))
print(asyncio.run(show(1, **extra)))
print(asyncio.run(show(*[1], b=2, **extra)))
