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
