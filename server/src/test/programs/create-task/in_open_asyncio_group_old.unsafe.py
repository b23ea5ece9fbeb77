# minimum-anyio: 4.9
import asyncio


async def tell(n, *, what="told"):
    await asyncio.sleep(n / 20)
    print(what, n)
    return n


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(tell(1))
        asyncio.create_task(tell(3, what="said"))
        await asyncio.sleep(0.5)
    print("group closed")


asyncio.run(main())
