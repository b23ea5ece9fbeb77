import asyncio
import asyncio as asyncio
from asyncio import sleep as sleep

__all__ = ["asyncio", "main"]


async def main():
    await asyncio.sleep(0)
    await sleep(0)


asyncio.run(main())
print([name for name in __all__ if name in globals()])
