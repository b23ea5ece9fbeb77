# expect: unchanged
# rules: asyncio-create-task
import asyncio


async def work(n):
    await asyncio.sleep(n / 10)
    print("did", n)
    return n


async def pages():
    task = asyncio.create_task(work(0))
    yield "first"
    yield await task


async def leave(ready):
    task = asyncio.create_task(work(1))
    if ready:
        return "left"
    return await task


async def main():
    async for page in pages():
        print(page)
    print(await leave(True))


asyncio.run(main())
