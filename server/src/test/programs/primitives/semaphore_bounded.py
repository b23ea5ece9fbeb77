import asyncio


async def main(size):
    for slots in (asyncio.BoundedSemaphore(), asyncio.BoundedSemaphore(size), asyncio.BoundedSemaphore(value=2)):
        async with slots:
            print("in")
        try:
            slots.release()
        except ValueError:
            print("too often")


asyncio.run(main(3))
