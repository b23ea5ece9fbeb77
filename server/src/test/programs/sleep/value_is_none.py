import asyncio


async def main():
    print(await asyncio.sleep(0.001))
    nothing = await asyncio.sleep(0.001, None)
    print(nothing, await asyncio.sleep(0.001, result=None))
    print([await asyncio.sleep(0) for _ in range(2)])


asyncio.run(main())
