import sys

if sys.version_info >= (3, 8):
    import asyncio


async def main():
    await asyncio.sleep(0.001)
    print("conditional")


asyncio.run(main())
