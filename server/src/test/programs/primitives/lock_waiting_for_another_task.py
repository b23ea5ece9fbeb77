import asyncio

import anyio


async def work(lock, name, log):
    async with lock:
        log.append(name)
        await asyncio.sleep(0.01)
        log.append(name)


async def main():
    lock = asyncio.Lock()
    log = []
    async with anyio.create_task_group() as group:
        group.start_soon(work, lock, "a", log)
        group.start_soon(work, lock, "b", log)
    print(log[0] == log[1], log[2] == log[3], sorted(log))


asyncio.run(main())
