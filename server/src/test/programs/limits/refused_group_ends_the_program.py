# expect: unchanged
# rules: asyncio-task-group
# backends: asyncio
import asyncio
import sys


async def work():
    await asyncio.sleep(0.01)


async def interrupt():
    raise KeyboardInterrupt


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
            await interrupt()
    except KeyboardInterrupt:
        print("interrupted")
    async with asyncio.TaskGroup() as group:
        group.create_task(work())
        sys.exit(4)


asyncio.run(main())
