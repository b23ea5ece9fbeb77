# minimum-anyio: 4.5
import asyncio

import anyio


async def tell(n, *, what="told"):
    await anyio.sleep(n / 100)
    print(what, n)


async def main():
    async with anyio.create_task_group() as tg:
        asyncio.create_task(tell(1))
        if tg: asyncio.create_task(tell(3, what="said"))
        print("created")
        await anyio.sleep(0.2)
    print("group closed")


anyio.run(main)
