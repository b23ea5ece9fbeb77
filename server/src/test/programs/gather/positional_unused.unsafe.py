import asyncio

log = []


async def work(name, delay=0.01):
    await asyncio.sleep(delay)
    log.append(name)


async def main():
    await asyncio.gather(work("slow", 0.06), work("fast"), work(name="middle", delay=0.03))
    print(log)


asyncio.run(main())
