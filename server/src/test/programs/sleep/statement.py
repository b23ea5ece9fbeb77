import asyncio


async def main():
    print("one")
    await asyncio.sleep(0.01)
    print("two")
    await asyncio.sleep(delay=0.01)
    print("three")


asyncio.run(main())
