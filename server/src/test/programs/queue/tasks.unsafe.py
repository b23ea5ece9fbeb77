# backends: asyncio
# rules: asyncio-queue
# leaves: ResourceWarning
import asyncio


async def worker(name, jobs, done):
    while True:
        job = await jobs.get()
        if job is None:
            return
        await done.put((name, job * 2))


async def main():
    jobs: asyncio.Queue[int | None] = asyncio.Queue()
    done = asyncio.Queue(10)
    async with asyncio.TaskGroup() as group:
        group.create_task(worker("a", jobs, done))
        for job in (1, 2, 3, None):
            await jobs.put(job)
    print([done.get_nowait() for _ in range(done.qsize())])
    later = asyncio.create_task(jobs.get())
    await asyncio.sleep(0)
    jobs.put_nowait(7)
    print(await later, await asyncio.gather(jobs.put(8), jobs.get()))
    try:
        await asyncio.wait_for(jobs.get(), 0.05)
    except asyncio.TimeoutError:
        print("nothing came")
    asyncio.get_running_loop().call_soon(jobs.put_nowait, 9)
    print(await asyncio.wait_for(jobs.get(), timeout=5))


asyncio.run(main())
