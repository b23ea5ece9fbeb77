# === in a thread that takes over the context of a loop
import asyncio


async def inner():
    print("inner")


def work():
    asyncio.run(inner())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


class Worker:
    def go(self):
        asyncio.run(inner())
#       ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


async def main():
    await asyncio.gather(
        asyncio.to_thread(work),
        asyncio.to_thread(Worker().go),
        asyncio.to_thread(lambda: asyncio.run(inner())),
        #                         ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    )


asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import asyncio

import anyio


async def inner():
    print("inner")


def work():
    asyncio.run(inner())


class Worker:
    def go(self):
        asyncio.run(inner())


async def main():
    await asyncio.gather(
        asyncio.to_thread(work),
        asyncio.to_thread(Worker().go),
        asyncio.to_thread(lambda: asyncio.run(inner())),
    )


anyio.run(main)

# --- unsafe
import asyncio

import anyio


async def inner():
    print("inner")


def work():
    anyio.run(inner)


class Worker:
    def go(self):
        anyio.run(inner)


async def main():
    await asyncio.gather(
        asyncio.to_thread(work),
        asyncio.to_thread(Worker().go),
        asyncio.to_thread(lambda: anyio.run(inner)),
    )


anyio.run(main)

# === in a copied context
import asyncio
import contextvars


async def inner():
    print("inner")


def work():
    asyncio.run(inner())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


def start(executor):
    executor.submit(contextvars.copy_context().run, work)

# --- unsafe
import contextvars

import anyio


async def inner():
    print("inner")


def work():
    anyio.run(inner)


def start(executor):
    executor.submit(contextvars.copy_context().run, work)

# === other threads, and other things in threads
import asyncio
import threading


async def main():
    print(await asyncio.to_thread(print, "work"))


def work():
    asyncio.run(main())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


threading.Thread(target=work).start()

# --- fixed
import asyncio
import threading

import anyio


async def main():
    print(await asyncio.to_thread(print, "work"))


def work():
    anyio.run(main)


threading.Thread(target=work).start()

# === in processes that are forked below a coroutine
import asyncio
import multiprocessing
import os


async def inner():
    print("inner")


def work():
    asyncio.run(inner())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


class Starter:
    def __init__(self):
        self.process = multiprocessing.Process(target=work)
        self.process.start()


class Worker(multiprocessing.Process):
    def run(self):
        asyncio.run(inner())
#       ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


def spawn():
    if os.fork() == 0:
        serve()


def serve():
    asyncio.run(inner())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


async def main():
    Starter()
    Worker().start()
    spawn()
    if os.fork() == 0:
        asyncio.run(inner())
#       ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


def start():
    asyncio.run(main())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import asyncio
import multiprocessing
import os

import anyio


async def inner():
    print("inner")


def work():
    asyncio.run(inner())


class Starter:
    def __init__(self):
        self.process = multiprocessing.Process(target=work)
        self.process.start()


class Worker(multiprocessing.Process):
    def run(self):
        asyncio.run(inner())


def spawn():
    if os.fork() == 0:
        serve()


def serve():
    asyncio.run(inner())


async def main():
    Starter()
    Worker().start()
    spawn()
    if os.fork() == 0:
        asyncio.run(inner())


def start():
    anyio.run(main)

# --- unsafe
import multiprocessing
import os

import anyio


async def inner():
    print("inner")


def work():
    anyio.run(inner)


class Starter:
    def __init__(self):
        self.process = multiprocessing.Process(target=work)
        self.process.start()


class Worker(multiprocessing.Process):
    def run(self):
        anyio.run(inner)


def spawn():
    if os.fork() == 0:
        serve()


def serve():
    anyio.run(inner)


async def main():
    Starter()
    Worker().start()
    spawn()
    if os.fork() == 0:
        anyio.run(inner)


def start():
    anyio.run(main)

# === what starts before any loop
import asyncio
import multiprocessing
import os


async def inner():
    print("inner")


def work():
    asyncio.run(inner())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


async def other(main):
    print(main)


def main():
    for _ in range(2):
        multiprocessing.Process(target=work).start()
    if os.fork() == 0:
        work()


main()

# --- fixed
import multiprocessing
import os

import anyio


async def inner():
    print("inner")


def work():
    anyio.run(inner)


async def other(main):
    print(main)


def main():
    for _ in range(2):
        multiprocessing.Process(target=work).start()
    if os.fork() == 0:
        work()


main()

# === other files hand functions of this one to threads and processes
import asyncio


async def inner():
    print("inner")


def work():
    asyncio.run(inner())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


def around():
    begin()


def begin():
    asyncio.run(inner())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


class Job:
    def go(self):
        asyncio.run(inner())
#       ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

    def stay(self):
        asyncio.run(inner())
#       ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


def process():
    asyncio.run(inner())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


def partial():
    asyncio.run(inner())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


def main():
    asyncio.run(inner())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- path jobs.py
# --- file app.py
import asyncio
import functools
from multiprocessing import Process, get_context

import jobs
from asgiref.sync import sync_to_async


async def serve(job: jobs.Job):
    Process(target=jobs.process).start()
    await asyncio.to_thread(functools.partial(jobs.partial))
    await sync_to_async(jobs.around)()
    await asyncio.gather(asyncio.to_thread(lambda: jobs.work()), asyncio.to_thread(job.go))


jobs.main()

# --- fixed
import asyncio

import anyio


async def inner():
    print("inner")


def work():
    asyncio.run(inner())


def around():
    begin()


def begin():
    asyncio.run(inner())


class Job:
    def go(self):
        asyncio.run(inner())

    def stay(self):
        anyio.run(inner)


def process():
    asyncio.run(inner())


def partial():
    asyncio.run(inner())


def main():
    anyio.run(inner)

# --- unsafe
import anyio


async def inner():
    print("inner")


def work():
    anyio.run(inner)


def around():
    begin()


def begin():
    anyio.run(inner)


class Job:
    def go(self):
        anyio.run(inner)

    def stay(self):
        anyio.run(inner)


def process():
    anyio.run(inner)


def partial():
    anyio.run(inner)


def main():
    anyio.run(inner)

# === another file uses it, and runs functions in threads that take over the context
import asyncio


async def work():
    pass


class Client:
    async def load(self):
        pass

    def get(self):
        return asyncio.run(self.load())
        #      ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


def work_sync():
    return asyncio.run(work())
    #      ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


def other_sync():
    return asyncio.run(work())
    #      ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import asyncio

import anyio


async def work():
    pass


class Client:
    async def load(self):
        pass

    def get(self):
        return asyncio.run(self.load())


def work_sync():
    return asyncio.run(work())


def other_sync():
    return anyio.run(work)

# --- unsafe
import anyio


async def work():
    pass


class Client:
    async def load(self):
        pass

    def get(self):
        return anyio.run(self.load)


def work_sync():
    return anyio.run(work)


def other_sync():
    return anyio.run(work)

# --- path jobs.py
# --- file main.py
import asyncio

import jobs
from jobs import Client


def in_thread():
    return jobs.work_sync()


async def main():
    await asyncio.gather(asyncio.to_thread(in_thread), asyncio.to_thread(Client().get))

# --- file sync.py
from jobs import other_sync

other_sync()

# === a thread of asgiref takes over the context
import asyncio

from asgiref.sync import sync_to_async


async def work():
    pass


@sync_to_async
def work_sync():
    return asyncio.run(work())
    #      ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


@sync_to_async(thread_sensitive=False)
def also_sync():
    return asyncio.run(work())
    #      ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


def other_sync():
    return asyncio.run(work())
    #      ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


async def main():
    await sync_to_async(other_sync)()

# --- unsafe
import anyio
from asgiref.sync import sync_to_async


async def work():
    pass


@sync_to_async
def work_sync():
    return anyio.run(work)


@sync_to_async(thread_sensitive=False)
def also_sync():
    return anyio.run(work)


def other_sync():
    return anyio.run(work)


async def main():
    await sync_to_async(other_sync)()

# === another file uses it, and forks processes where a loop runs
import asyncio


async def work():
    pass


def work_sync():
    asyncio.run(work())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


def other_sync():
    asyncio.run(work())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import asyncio

import anyio


async def work():
    pass


def work_sync():
    asyncio.run(work())


def other_sync():
    anyio.run(work)

# --- unsafe
import anyio


async def work():
    pass


def work_sync():
    anyio.run(work)


def other_sync():
    anyio.run(work)

# --- path jobs.py
# --- file main.py
import asyncio
from multiprocessing import Process

from jobs import work_sync


async def main():
    process = Process(target=work_sync)
    process.start()
    while process.is_alive():
        await asyncio.sleep(1)

# --- file plain.py
from multiprocessing import Process

from jobs import other_sync

Process(target=other_sync).start()

# === another file runs in a copied context what calls a function of this one
import asyncio


async def work():
    pass


def work_sync():
    return asyncio.run(work())
    #      ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


def other_sync():
    return asyncio.run(work())
    #      ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- path jobs.py
# --- file main.py
from contextvars import copy_context

import jobs


def step():
    jobs.work_sync()


async def main():
    context = copy_context()
    context.run(step)


jobs.other_sync()

# --- fixed
import asyncio

import anyio


async def work():
    pass


def work_sync():
    return asyncio.run(work())


def other_sync():
    return anyio.run(work)

# --- unsafe
import anyio


async def work():
    pass


def work_sync():
    return anyio.run(work)


def other_sync():
    return anyio.run(work)
