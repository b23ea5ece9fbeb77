import os, asyncio, sys


async def main():
    await asyncio.sleep(0.001)
    return os.sep in os.path.join("a", "b"), sys.maxsize > 0


print(asyncio.run(main()))
