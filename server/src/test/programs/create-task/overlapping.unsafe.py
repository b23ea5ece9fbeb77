import asyncio

log = []


async def work(n):
    await asyncio.sleep(n / 50)
    log.append(n)
    return n


async def main(limit):
    first: asyncio.Task = asyncio.create_task(work(3))
    second = asyncio.ensure_future(work(1))
    log.append("between")
    print(await second)
    third = asyncio.create_task(work(2))
    if limit:
        third.cancel()
    for _ in range(3):
        if limit:
            break
    return await first, log


print(asyncio.run(main(1)))
