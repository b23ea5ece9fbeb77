import asyncio


async def main():
    print(f"{await asyncio.sleep(0.001)} and {await asyncio.sleep(0)!r:>6}")


asyncio.run(main())
