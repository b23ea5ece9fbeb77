# backends: asyncio
# rules: asyncio-queue
# expect: unchanged
import asyncio


async def worker(jobs: asyncio.Queue):
    while True:
        print(await jobs.get())
        jobs.task_done()


async def main():
    jobs = asyncio.Queue()
    for job in range(3):
        jobs.put_nowait(job)
    task = asyncio.create_task(worker(jobs))
    await jobs.join()
    task.cancel()


asyncio.run(main())
