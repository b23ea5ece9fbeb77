import asyncio


async def main():
    await asyncio.sleep(0)
    await asyncio.sleep(0.0)
    await asyncio.sleep(delay=0)
    await asyncio.sleep(0, None)
    print("here", await asyncio.sleep(0))


asyncio.run(main())
