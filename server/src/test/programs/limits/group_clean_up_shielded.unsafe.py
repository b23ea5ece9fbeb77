import asyncio


async def watch(log):
    try:
        await asyncio.sleep(5)
    finally:
        await asyncio.sleep(0.01)
        log.append("hung up")


async def check():
    await asyncio.sleep(0.01)
    raise ConnectionError("feed is gone")


async def main():
    log = []
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(watch(log))
            group.create_task(check())
    except* ConnectionError as errors:
        log.append(len(errors.exceptions))
    print(log)


asyncio.run(main())
