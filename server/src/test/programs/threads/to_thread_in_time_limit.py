# backends: asyncio
import asyncio
import time


async def main():
    started = time.monotonic()
    try:
        async with asyncio.timeout(0.05):
            await asyncio.to_thread(time.sleep, 3)
    except TimeoutError:
        print("too late", time.monotonic() - started < 2)


asyncio.run(main())
