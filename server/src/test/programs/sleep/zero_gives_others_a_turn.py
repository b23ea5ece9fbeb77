# backends: asyncio
import asyncio

log = []


async def worker(name):
    for turn in range(3):
        log.append((name, turn))
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(worker("a"), worker("b"))
    print(log)


asyncio.run(main())
