import asyncio

import anyio


async def worker(name, delay, log):
    await asyncio.sleep(delay)
    log.append(name)


async def main():
    log = []
    async with anyio.create_task_group() as group:
        group.start_soon(worker, "slow", 0.05, log)
        group.start_soon(worker, "fast", 0.01, log)
    print(log)


asyncio.run(main())
