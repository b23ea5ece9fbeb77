import asyncio
import time


async def main():
    deadline = time.monotonic() - 5
    await asyncio.sleep(deadline - time.monotonic())
    await asyncio.sleep(-1)
    await asyncio.sleep(delay=-0.5)
    rest = 1 - 2
    await asyncio.sleep(rest)
    await asyncio.sleep((0 - 1) * 2 if rest else 1)
    print("not waited")


asyncio.run(main())
