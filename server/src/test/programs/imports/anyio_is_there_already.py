import asyncio

import anyio as a
from anyio import sleep


async def main():
    await asyncio.sleep(0.001)
    await a.sleep(0.001)
    await sleep(0)
    await asyncio.sleep(0)
    print("there")


asyncio.run(main())
