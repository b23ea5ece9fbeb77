import asyncio
from contextlib import AsyncExitStack


async def leave():
    print("left")


async def build():
    stack = AsyncExitStack()
    stack.push_async_callback(leave)
    return stack


print(asyncio.run(asyncio.run(build()).aclose()))
