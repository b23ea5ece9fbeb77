# expect: unchanged
import asyncio


async def numbers():
    yield 1


try:
    asyncio.run(numbers())
except ValueError as error:
    print(type(error).__name__)
