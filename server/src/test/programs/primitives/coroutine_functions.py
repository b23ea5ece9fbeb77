import asyncio
import functools


async def work(): ...


class Callable:
    async def method(self): ...


print(asyncio.iscoroutinefunction(work), asyncio.iscoroutinefunction(print))
print(list(map(asyncio.iscoroutinefunction, [Callable().method, functools.partial(work)])))
print(asyncio.iscoroutinefunction(func=print))
