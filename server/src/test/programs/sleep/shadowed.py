# expect: unchanged
# rules: asyncio-sleep
import asyncio


class Clock:
    async def sleep(self, delay):
        print("clock", delay)


async def by_parameter(asyncio):
    await asyncio.sleep(1000)


async def by_local():
    asyncio = Clock()
    await asyncio.sleep(2000)


async def by_loop():
    for asyncio in [Clock()]:
        await asyncio.sleep(3000)


asyncio.run(by_parameter(Clock()))
asyncio.run(by_local())
asyncio.run(by_loop())
