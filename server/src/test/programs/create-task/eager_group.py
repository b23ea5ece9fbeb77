# backends: asyncio
# rules: asyncio-task-group
# expect: unchanged
# A task of asyncio's group begins where it is made here, one of AnyIO's does not.
import asyncio
import sys


async def work(name):
    print("begins", name)
    await asyncio.sleep(0)
    print("ends", name)


async def main():
    if sys.version_info >= (3, 12):
        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    async with asyncio.TaskGroup() as group:
        for name in "abc":
            group.create_task(work(name))
            print("made", name)


asyncio.run(main())
