import asyncio

import anyio


async def watch(ready, jobs):
    async with ready:
        print(await ready.wait_for(lambda: len(jobs) > 1 and "two"))


async def main():
    ready: asyncio.Condition = asyncio.Condition(None)
    jobs = []
    async with anyio.create_task_group() as group:
        group.start_soon(watch, ready, jobs)
        for number in range(2):
            await asyncio.sleep(0.02)
            async with ready:
                jobs.append(number)
                ready.notify_all()


asyncio.run(main())
