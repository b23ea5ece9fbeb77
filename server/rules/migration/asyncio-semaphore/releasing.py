# === released where no loop need run, of a semaphore that may have been made without one
import asyncio

ready = asyncio.Semaphore(0)
#       ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`


class Pool:
    def __init__(self):
        self._free = asyncio.Semaphore(0)
        #            ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
        self._used = asyncio.Semaphore(2)
        #            ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`

    def fill(self, count):
        for _ in range(count):
            self._free.release()
#           ^^^^^^^^^^^^^^^^^^ `asyncio.Semaphore.release` of an object that `anyio.Semaphore` could be

    async def use(self, work):
        await self._free.acquire()
        #     ^^^^^^^^^^^^^^^^^^ `asyncio.Semaphore.acquire` of an object that `anyio.Semaphore` could be
        await self._used.acquire()
        #     ^^^^^^^^^^^^^^^^^^ `asyncio.Semaphore.acquire` of an object that `anyio.Semaphore` could be
        await work()
        self._used.release()
#       ^^^^^^^^^^^^^^^^^^ `asyncio.Semaphore.release` of an object that `anyio.Semaphore` could be


async def main(protocol):
    arrived = asyncio.Semaphore(0)
    #         ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`

    def arrive():
        arrived.release()
#       ^^^^^^^^^^^^^^^ `asyncio.Semaphore.release` of an object that `anyio.Semaphore` could be

    protocol.run(arrive)
    await arrived.acquire()
    #     ^^^^^^^^^^^^^^^ `asyncio.Semaphore.acquire` of an object that `anyio.Semaphore` could be
    await ready.acquire()
    #     ^^^^^^^^^^^^^ `asyncio.Semaphore.acquire` of an object that `anyio.Semaphore` could be


ready.release()
#<^^^^^^^^^^^ `asyncio.Semaphore.release` of an object that `anyio.Semaphore` could be

# --- fixed
import asyncio

import anyio

ready = asyncio.Semaphore(0)


class Pool:
    def __init__(self):
        self._free = asyncio.Semaphore(0)
        self._used = anyio.Semaphore(2)

    def fill(self, count):
        for _ in range(count):
            self._free.release()

    async def use(self, work):
        await self._free.acquire()
        await self._used.acquire()
        await work()
        self._used.release()


async def main(protocol):
    arrived = anyio.Semaphore(0)

    def arrive():
        arrived.release()

    protocol.run(arrive)
    await arrived.acquire()
    await ready.acquire()


ready.release()

# --- unsafe
import anyio

ready = anyio.Semaphore(0)


class Pool:
    def __init__(self):
        self._free = anyio.Semaphore(0)
        self._used = anyio.Semaphore(2)

    def fill(self, count):
        for _ in range(count):
            self._free.release()

    async def use(self, work):
        await self._free.acquire()
        await self._used.acquire()
        await work()
        self._used.release()


async def main(protocol):
    arrived = anyio.Semaphore(0)

    def arrive():
        arrived.release()

    protocol.run(arrive)
    await arrived.acquire()
    await ready.acquire()


ready.release()

# === another file releases it, maybe where no loop runs
import asyncio

ready = asyncio.Semaphore(0)
#       ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`


async def main():
    async with ready:
        pass

# --- path app/store.py
# --- file app/__init__.py
# --- file app/fill.py
from app import store

def fill():
    store.ready.release()

# --- unsafe
import anyio

ready = anyio.Semaphore(0)


async def main():
    async with ready:
        pass

# === made as a module is imported, where turns are counted
import asyncio

slots = asyncio.Semaphore(1)
#       ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`


async def main(work):
    other = asyncio.Semaphore(1)
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    async with slots, other:
        await work()

# --- settings
fast-acquire = true

# --- fixed
import asyncio

import anyio

slots = asyncio.Semaphore(1)


async def main(work):
    other = anyio.Semaphore(1, fast_acquire=True)
    async with slots, other:
        await work()

# --- unsafe
import anyio

slots = anyio.Semaphore(1, fast_acquire=True)


async def main(work):
    other = anyio.Semaphore(1, fast_acquire=True)
    async with slots, other:
        await work()
