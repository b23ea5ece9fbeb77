# backends: asyncio
# rules: asyncio-create-task
import asyncio


async def tell(n, *, what="told"):
    await asyncio.sleep(n / 100)
    print(what, n)
    return n


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(tell(1))
        asyncio.create_task(tell(3, what="said"))
        kept = asyncio.create_task(tell(5), name="kept")
        print(await kept)
        await asyncio.sleep(0.2)
    print("group closed")


asyncio.run(main())
