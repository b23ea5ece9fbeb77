import asyncio

import anyio

log = []


async def child(name, seconds):
    try:
        await asyncio.sleep(seconds)
    finally:
        log.append(name)


async def parent():
    async with anyio.create_task_group() as group:
        group.start_soon(child, "slow", 5)
        await asyncio.wait_for(child("quick", 0.01), 4)


async def main():
    try:
        await asyncio.wait_for(parent(), 0.1)
    except asyncio.TimeoutError:
        log.append("timeout")
    try:
        await asyncio.wait_for(asyncio.wait_for(child("inner", 5), 3), 0.05)
    except asyncio.TimeoutError:
        log.append("timeout")
    print(log)


asyncio.run(main())
