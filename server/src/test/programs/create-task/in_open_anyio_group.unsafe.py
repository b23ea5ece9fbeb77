import asyncio

import anyio


async def work(n):
    await anyio.sleep(n / 100)
    return n


async def tell(n, *, what="told"):
    await anyio.sleep(n / 100)
    print(what, n)


async def main():
    async with anyio.create_task_group() as tg:
        tg.start_soon(work, 1)
        late = asyncio.create_task(work(3), name="late")
        print("created")
        print(await late)
        asyncio.create_task(tell(1, what="said"))
        coroutine = tell(3)
        asyncio.create_task(coroutine)
        await anyio.sleep(0.2)
    print("group closed")


anyio.run(main)
