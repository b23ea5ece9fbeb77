# expect: unchanged
# rules: asyncio-sleep
import asyncio


async def poll(sleep=asyncio.sleep):
    return await sleep(0.001, "with a result")


print(asyncio.run(poll()))
