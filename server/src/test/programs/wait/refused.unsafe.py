# rules: asyncio-wait, asyncio-create-task
# expect: unchanged
import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    tasks = [asyncio.create_task(work("slow", 5)), asyncio.create_task(work("fast", 0.02))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    print([task.result() for task in done], len(pending))


asyncio.run(main())
