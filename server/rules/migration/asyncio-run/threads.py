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
