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

# === an object that has one is made while the file is imported
import asyncio


class Pool:
    def __init__(self):
        self.slots = asyncio.Semaphore(1)
        #            ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`


pool = Pool()

# --- settings
fast-acquire = true

# --- unsafe
import anyio


class Pool:
    def __init__(self):
        self.slots = anyio.Semaphore(1, fast_acquire=True)


pool = Pool()

# === an object that has one is made while another file is imported
import asyncio
from dataclasses import dataclass, field


@dataclass
class Pool:
    slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1))
    #      ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    #                                                        ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`

# --- path pool.py

# --- file app.py
import pool

if True:
    pools = [pool.Pool() for _ in range(3)]

# --- settings
fast-acquire = true

# --- unsafe
from dataclasses import dataclass, field

import anyio


@dataclass
class Pool:
    slots: anyio.Semaphore = field(default_factory=lambda: anyio.Semaphore(1, fast_acquire=True))

# === an object that has one is made in functions
import asyncio


class Pool:
    def __init__(self):
        self.slots = asyncio.Semaphore(1)
        #            ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`


make = lambda: Pool()

# --- path pool.py

# --- file app.py
from pool import Pool


def main(pool: Pool = None): return pool or Pool()


async def other():
    if True:
        return Pool()

# --- settings
fast-acquire = true

# --- fixed
import anyio


class Pool:
    def __init__(self):
        self.slots = anyio.Semaphore(1, fast_acquire=True)


make = lambda: Pool()
