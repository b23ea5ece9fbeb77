# expect: unchanged
# rules: asyncio-wait-for
import asyncio


async def work():
    print("started")


async def poll(limit=0):
    try:
        await asyncio.wait_for(work(), limit)
    except TimeoutError:
        print("too late")


asyncio.run(poll())
