import asyncio


async def main():
    await asyncio.sleep(0)
    print("deleted")


asyncio.run(main())
del asyncio
