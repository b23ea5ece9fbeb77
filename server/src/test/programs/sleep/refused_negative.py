# expect: unchanged
# rules: asyncio-sleep
import asyncio


async def main():
    await asyncio.sleep(-1)
    await asyncio.sleep(1 - 2)
    print("done")


asyncio.run(main())
