# === a coroutine whose result is waited for
import asyncio

async def double(n, k=1):
    return n * 2

def in_thread(loop):
    first = asyncio.run_coroutine_threadsafe(double(21), loop).result()
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run` instead of `asyncio.run_coroutine_threadsafe`
    return first + asyncio.run_coroutine_threadsafe(
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run` instead of `asyncio.run_coroutine_threadsafe`
        double(21, k=3), loop
    ).result()

def kept(loop):
    future = asyncio.run_coroutine_threadsafe(double(1), loop)
    #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run` instead of `asyncio.run_coroutine_threadsafe`
    return future.result() + 1

# --- unsafe
import functools

import anyio.from_thread

async def double(n, k=1):
    return n * 2

def in_thread(loop):
    first = anyio.from_thread.run(double, 21)
    return first + anyio.from_thread.run(
        functools.partial(double, 21, k=3)
    )

def kept(loop):
    future = anyio.from_thread.run(double, 1)
    return future + 1

# === a call
import asyncio

def in_thread(loop: asyncio.AbstractEventLoop, event):
    loop.call_soon_threadsafe(event.set)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run_sync` instead of a loop's `call_soon_threadsafe`
    loop.call_soon_threadsafe(print, 1, 2)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run_sync` instead of a loop's `call_soon_threadsafe`

# --- unsafe
import asyncio

import anyio.from_thread

def in_thread(loop: asyncio.AbstractEventLoop, event):
    anyio.from_thread.run_sync(event.set)
    anyio.from_thread.run_sync(print, 1, 2)

# === by hand
import asyncio

async def double(n):
    return n * 2

def in_thread(loop: asyncio.AbstractEventLoop, coroutine):
    future = asyncio.run_coroutine_threadsafe(double(21), loop)
    #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run` instead of `asyncio.run_coroutine_threadsafe`: by hand, because its future is kept
    asyncio.run_coroutine_threadsafe(double(21), loop).result(3)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run` instead of `asyncio.run_coroutine_threadsafe`: by hand, because its result is waited for with a limit
    asyncio.run_coroutine_threadsafe(coroutine, loop).result()
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run` instead of `asyncio.run_coroutine_threadsafe`: by hand, because AnyIO's takes a function and its arguments, not a coroutine
    handle = loop.call_soon_threadsafe(print)
    #        ^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run_sync` instead of a loop's `call_soon_threadsafe`: by hand, because its handle is kept
    loop.call_soon_threadsafe(print, context=None)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run_sync` instead of a loop's `call_soon_threadsafe`: by hand, because AnyIO's takes a function and its arguments
    return asyncio.run_coroutine_threadsafe, future, handle
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run` instead of `asyncio.run_coroutine_threadsafe`: by hand, because it is not called here

async def main(loop: asyncio.AbstractEventLoop):
    loop.call_soon_threadsafe(print)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run_sync` instead of a loop's `call_soon_threadsafe`: by hand, because a coroutine would wait for itself

# === another function
from tornado import run_coroutine_threadsafe

def in_thread(double, loop):
    return run_coroutine_threadsafe(double(), loop).result()

# === in a thread that AnyIO does not know
import asyncio
import threading
from threading import Thread


async def double(n):
    return n * 2


def in_thread(loop):
    return asyncio.run_coroutine_threadsafe(double(21), loop).result()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run` instead of `asyncio.run_coroutine_threadsafe`: by hand, because `in_thread` runs in a thread that AnyIO has not started, where it needs a `token=` of the loop


class Poller(Thread):
    def __init__(self, loop: asyncio.AbstractEventLoop, ready):
        self.loop = loop
        self.ready = ready
        self.timer = threading.Timer(1, self.end)

    def run(self):
        self.tell()

    def tell(self):
        self.loop.call_soon_threadsafe(self.ready.set)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run_sync` instead of a loop's `call_soon_threadsafe`: by hand, because `run` runs in a thread that AnyIO has not started, where it needs a `token=` of the loop

    def end(self):
        self.loop.call_soon_threadsafe(print, "end")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run_sync` instead of a loop's `call_soon_threadsafe`: by hand, because `end` runs in a thread that AnyIO has not started, where it needs a `token=` of the loop


def main(loop):
    Thread(target=in_thread, args=(loop,)).start()

# === in a function that a thread may also be started with, but none of this file
import asyncio
import threading


class Poller:
    def __init__(self, loop: asyncio.AbstractEventLoop, ready):
        self.loop = loop
        self.ready = ready

    def tell(self):
        self.loop.call_soon_threadsafe(self.ready.set)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run_sync` instead of a loop's `call_soon_threadsafe`


def tell():
    pass


def main():
    threading.Thread(target=tell).start()

# --- unsafe
import asyncio
import threading

import anyio.from_thread


class Poller:
    def __init__(self, loop: asyncio.AbstractEventLoop, ready):
        self.loop = loop
        self.ready = ready

    def tell(self):
        anyio.from_thread.run_sync(self.ready.set)


def tell():
    pass


def main():
    threading.Thread(target=tell).start()

# === in a thread of an executor that stays one of asyncio's
import asyncio
from concurrent.futures import ThreadPoolExecutor


class Poller:
    def __init__(self, loop: asyncio.AbstractEventLoop, ready, pool: ThreadPoolExecutor):
        self.loop = loop
        self.ready = ready
        loop.run_in_executor(None, self.tell)
        pool.submit(self.poll)

    def tell(self):
        self.loop.call_soon_threadsafe(self.ready.set)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run_sync` instead of a loop's `call_soon_threadsafe`: by hand, because `tell` runs in a thread that AnyIO has not started, where it needs a `token=` of the loop

    def poll(self):
        self.loop.call_soon_threadsafe(print, "polled")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run_sync` instead of a loop's `call_soon_threadsafe`: by hand, because `poll` runs in a thread that AnyIO has not started, where it needs a `token=` of the loop

    async def once(self):
        await self.loop.run_in_executor(None, self.end)

    def end(self):
        self.loop.call_soon_threadsafe(print, "end")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run_sync` instead of a loop's `call_soon_threadsafe`

# --- unsafe
import asyncio
from concurrent.futures import ThreadPoolExecutor

import anyio.from_thread


class Poller:
    def __init__(self, loop: asyncio.AbstractEventLoop, ready, pool: ThreadPoolExecutor):
        self.loop = loop
        self.ready = ready
        loop.run_in_executor(None, self.tell)
        pool.submit(self.poll)

    def tell(self):
        self.loop.call_soon_threadsafe(self.ready.set)

    def poll(self):
        self.loop.call_soon_threadsafe(print, "polled")

    async def once(self):
        await self.loop.run_in_executor(None, self.end)

    def end(self):
        anyio.from_thread.run_sync(print, "end")

# === a future that nobody keeps, a handle that a lambda gives
import asyncio


def notify(job, loop):
    asyncio.run_coroutine_threadsafe(job(), loop)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run` instead of `asyncio.run_coroutine_threadsafe`: by hand, because its future is dropped, so that the thread goes on at once, while AnyIO's waits for the coroutine


def handler():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    return lambda error: loop.call_soon_threadsafe(future.cancel, error)
    #                    ^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run_sync` instead of a loop's `call_soon_threadsafe`: by hand, because whoever calls the lambda gets its handle

# === the loop is given by its name
import asyncio


def notify(job, loop):
    asyncio.run_coroutine_threadsafe(job(1), loop=loop).result()
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.from_thread.run` instead of `asyncio.run_coroutine_threadsafe`

# --- unsafe
import anyio.from_thread


def notify(job, loop):
    anyio.from_thread.run(job, 1)
