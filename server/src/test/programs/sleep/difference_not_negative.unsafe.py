import asyncio
import time


async def main():
    deadline = time.monotonic() + 0.01
    await asyncio.sleep(deadline - time.monotonic())
    print(time.monotonic() > deadline - 0.005)


asyncio.run(main())
