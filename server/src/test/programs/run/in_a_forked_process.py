# backends: asyncio
import asyncio
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

FORK = multiprocessing.get_context("fork")


async def inner():
    return 7


def work():
    print("process", asyncio.run(inner()), flush=True)


def other_work():
    print("other process", asyncio.run(inner()), flush=True)


def pooled(n):
    return asyncio.run(inner()) + n


async def main():
    process = FORK.Process(target=work)
    process.start()
    process.join()
    other = multiprocessing.Process(target=other_work)
    other.start()
    other.join()
    with ProcessPoolExecutor(1, mp_context=FORK) as pool:
        print("pool", pool.submit(pooled, 1).result())


asyncio.run(main())
