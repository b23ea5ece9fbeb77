import asyncio
import functools


def twice(function):
    @functools.wraps(function)
    async def wrapper(*arguments):
        return await function(*arguments), await function(*arguments)

    return wrapper


@twice
async def main(n):
    return n


print(asyncio.run(main(2)))
