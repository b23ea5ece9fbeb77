# expect: unchanged
# rules: asyncio-sleep
import asyncio


async def no_sleep(delay, result=None):
    print("asked for", delay)


asyncio.sleep = no_sleep


async def main():
    await asyncio.sleep(1000)


asyncio.run(main())
