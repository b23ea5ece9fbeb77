# minimum-anyio: 4.15
import asyncio

import anyio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    with anyio.move_on_after(0.5):
        for future in asyncio.as_completed((work(0.01), work(10))):
            print(await future)
    print("moved on")


anyio.run(main)
