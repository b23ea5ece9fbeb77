# expect: unchanged
# rules: asyncio-task-group
import asyncio


async def slow_to_leave(log):
    try:
        await asyncio.sleep(5)
    finally:
        await asyncio.sleep(0.01)
        log.append("left")


async def fails():
    await asyncio.sleep(0.01)
    raise ValueError


async def numbers():
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(0.01))
        yield 1


async def main(other):
    log = []
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(slow_to_leave(log))
            group.create_task(fails())
    except* ValueError:
        log.append("failed")
    async for n in numbers():
        log.append(n)
    async with asyncio.TaskGroup() as group:
        task = group.create_task(asyncio.sleep(0.01))
        task.add_done_callback(lambda done: log.append("done"))
    async with asyncio.TaskGroup() as group:
        group.create_task(other(log))
    print(log)


async def other(log):
    log.append("other")


asyncio.run(main(other))
