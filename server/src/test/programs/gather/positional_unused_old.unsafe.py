# minimum-anyio: 4.9
import asyncio

log = []


async def work(name, delay=0.01, *more):
    await asyncio.sleep(delay)
    log.append((name, *more))


async def main():
    await asyncio.gather(
        work("slow", 0.06),  # the slow one
        # and the others
        work("fast", *(0.01, 7)),
        work(name="middle", delay=0.03),
    )
    print(log)


asyncio.run(main())
