import asyncio

log = []


async def work(n):
    await asyncio.sleep(0.04 - n / 100)
    log.append(n)
    return n


async def main():
    jobs = []
    for n in range(3):
        jobs.append(work(n))
    jobs.extend([work(3)])
    if jobs:
        await asyncio.gather(*jobs)
    print(sorted(log))
    again = [work(n) for n in (2, 1)]
    print(await asyncio.gather(*again), len(again))


asyncio.run(main())
