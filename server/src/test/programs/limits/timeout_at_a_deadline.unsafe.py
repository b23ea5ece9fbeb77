import asyncio


async def main():
    loop = asyncio.get_running_loop()
    deadline = loop.time() + 0.05
    for seconds in (0.01, 5):
        try:
            async with asyncio.timeout_at(deadline):
                await asyncio.sleep(seconds)
                print("in time")
        except TimeoutError:
            print("deadline passed")
    async with asyncio.timeout_at(None):
        await asyncio.sleep(0.01)


asyncio.run(main())
