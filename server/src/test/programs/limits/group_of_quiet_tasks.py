import asyncio

log = []


async def work(name, delay):
    await asyncio.sleep(delay)
    log.append(name)


async def fails(delay):
    await asyncio.sleep(delay)
    raise ValueError("failed")


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work("b", 0.06))
        tg.create_task(work("a", delay=0.01), name="quick")
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work("never", 5))
            tg.create_task(fails(0.01))
            await asyncio.sleep(5)
    except* ValueError as group:
        log.extend(str(error) for error in group.exceptions)
    print(log)


asyncio.run(main())
