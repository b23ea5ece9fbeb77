import asyncio
import time


async def main():
    start = time.monotonic()
    await asyncio.sleep(0.05)
    passed = time.monotonic() - start
    print(0.04 < passed < 2)


asyncio.run(main())
