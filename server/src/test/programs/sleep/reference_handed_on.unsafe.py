import asyncio


async def poll(sleep=asyncio.sleep):
    await sleep(0.001)
    return "polled"


async def call(function, *arguments):
    return await function(*arguments)


async def main():
    print(await poll())
    print(await call(asyncio.sleep, 0.001))


asyncio.run(main())
