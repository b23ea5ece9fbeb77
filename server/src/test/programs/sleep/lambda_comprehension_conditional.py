import asyncio


async def main():
    nap = lambda delay: asyncio.sleep(delay)
    print([await nap(delay) for delay in (0, 0.001)])
    print({n: await asyncio.sleep(0.001) for n in range(2)})
    await (asyncio.sleep(0.001) if nap else asyncio.sleep(10))
    await (nap and asyncio.sleep(0.001))


asyncio.run(main())
