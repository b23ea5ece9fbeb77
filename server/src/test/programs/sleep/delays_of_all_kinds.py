import asyncio
import time


async def main():
    delays = {"short": 0.001}
    await asyncio.sleep(delays["short"])
    await asyncio.sleep(max(0, time.monotonic() - time.monotonic()))
    await asyncio.sleep(delay := 0.001)
    await asyncio.sleep(delay * 2)
    await asyncio.sleep(delay or 1)
    await asyncio.sleep(True and 0.001)
    await asyncio.sleep(1e-3)
    await asyncio.sleep(2 ** (0 - 10))
    print("done", delay)


asyncio.run(main())
