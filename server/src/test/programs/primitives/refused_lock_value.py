# expect: unchanged
# rules: asyncio-lock
# backends: asyncio
import asyncio


async def main():
    lock = asyncio.Lock()
    if await lock.acquire():
        print("acquired")
        lock.release()


asyncio.run(main())
