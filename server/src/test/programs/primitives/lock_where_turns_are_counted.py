# minimum-anyio: 4.5
import asyncio

import anyio
from anyio.lowlevel import checkpoint

lock = asyncio.Lock()
log = []


async def steps(name):
    for step in range(3):
        async with lock:
            log.append(name)


async def main():
    async with anyio.create_task_group() as group:
        group.start_soon(steps, "one")
        group.start_soon(steps, "two")
        for turn in range(10):
            await checkpoint()
    print("together" if log in (sorted(log), sorted(log, reverse=True)) else "mixed")


asyncio.run(main())
