import asyncio

log = []


async def beat():
    for n in range(100):
        log.append("beat")
        await asyncio.sleep(0.02)


async def main():
    heart = asyncio.create_task(beat())
    await asyncio.sleep(0.03)
    heart.cancel()
    print(log[:1], len(log) < 10)


asyncio.run(main())
