# import-style: from
import asyncio


async def main():
    await asyncio.sleep(0.001)
    await asyncio.sleep(0)
    print("from")


asyncio.run(main())
