import asyncio


async def main():
    nap = asyncio.sleep(0.001)
    naps = [asyncio.sleep(0.001), asyncio.sleep(0)]
    print("made")
    await nap
    for each in naps:
        print(await each)


asyncio.run(main())
