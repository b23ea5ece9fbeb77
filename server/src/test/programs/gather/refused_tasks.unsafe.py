# expect: unchanged
# backends: asyncio
# rules: asyncio-gather
import asyncio


async def work(n):
    await asyncio.sleep(n / 100)
    return n


async def collect(tasks):
    return await asyncio.gather(*tasks)


async def main():
    tasks = [asyncio.create_task(work(n)) for n in (2, 1)]
    print("started", len(tasks))
    print(await collect(tasks))
    print(await asyncio.gather(*tasks, work(3)))


asyncio.run(main())
