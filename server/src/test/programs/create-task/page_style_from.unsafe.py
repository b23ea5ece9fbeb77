# import-style: from
from asyncio import create_task, run, sleep


async def work(n):
    await sleep(n / 100)
    return n


async def main():
    task = create_task(work(1))
    print("started")
    return await task


print(run(main()))
