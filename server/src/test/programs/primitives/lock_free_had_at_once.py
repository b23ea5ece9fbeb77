# needs-setting: fast-acquire
# minimum-anyio: 4.5
import asyncio

import anyio

lock = asyncio.Lock()
log = []


async def steps(name):
    for step in range(3):
        async with lock:
            log.append(name)
    await lock.acquire()
    log.append(name)
    lock.release()


async def main():
    async with anyio.create_task_group() as group:
        group.start_soon(steps, "one")
        group.start_soon(steps, "two")
    print("together" if log in (sorted(log), sorted(log, reverse=True)) else "mixed")


asyncio.run(main())
