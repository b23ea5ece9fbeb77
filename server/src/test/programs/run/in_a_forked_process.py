# backends: asyncio
import asyncio
import multiprocessing
import os
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


class Worker(FORK.Process):
    def run(self):
        print("worker", asyncio.run(inner()), flush=True)


def start_below():
    below = FORK.Process(target=work_below)
    below.start()
    below.join()


def work_below():
    print("below", asyncio.run(inner()), flush=True)


def fork():
    child = os.fork()
    if child == 0:
        serve()
        os._exit(0)
    print("forked", os.waitpid(child, 0)[1], flush=True)


def serve():
    print("served", asyncio.run(inner()), flush=True)


async def main():
    process = FORK.Process(target=work)
    process.start()
    process.join()
    other = multiprocessing.Process(target=other_work)
    other.start()
    other.join()
    worker = Worker()
    worker.start()
    worker.join()
    start_below()
    fork()
    child = os.fork()
    if child == 0:
        print("child", asyncio.run(inner()), flush=True)
        os._exit(0)
    print("waited for", os.waitpid(child, 0)[1], flush=True)
    with ProcessPoolExecutor(1, mp_context=FORK) as pool:
        print("pool", pool.submit(pooled, 1).result())


asyncio.run(main())
