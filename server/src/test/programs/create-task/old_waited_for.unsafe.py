# minimum-anyio: 4.5
import asyncio

log = []


async def work(name, delay=0.02, *, times=1):
    for _ in range(times):
        await asyncio.sleep(delay)
    log.append(name)


async def statement():
    task = asyncio.create_task(work("a"))
    log.append("meanwhile")
    await task
    log.append("behind")


async def in_finally():
    task = asyncio.create_task(work("b", times=2))
    try:
        log.append("trying")
    finally:
        await task  # its end


async def in_lists(names):
    tasks = []
    for delay, name in enumerate(names):
        if name:
            tasks.append(asyncio.create_task(work(name, delay / 10)))
    await asyncio.gather(*tasks)
    more = [asyncio.create_task(work(n, 0.3 - n / 10)) for n in range(3) if n != 1]
    await asyncio.gather(*more)
    pair = [asyncio.create_task(work("x", 0.2)), asyncio.create_task(work("y"))]
    for each in pair:
        await each
    one = asyncio.create_task(work("one", 0.2))
    two = asyncio.create_task(work("two"))
    await asyncio.gather(one, two)


async def main():
    await statement()
    await in_finally()
    await in_lists(["c", "", "d"])
    print(log)


asyncio.run(main())
