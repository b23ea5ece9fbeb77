# === the number, the keyword, the default
import asyncio


async def main(n):
    for semaphore in (asyncio.Semaphore(3), asyncio.Semaphore(n), asyncio.Semaphore(value=2)):
    #                 ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    #                                       ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    #                                                             ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
        async with semaphore:
            pass
    one = asyncio.Semaphore()
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    async with one:
        pass

# --- fixed
import anyio


async def main(n):
    for semaphore in (anyio.Semaphore(3), anyio.Semaphore(n), anyio.Semaphore(initial_value=2)):
        async with semaphore:
            pass
    one = anyio.Semaphore(1)
    async with one:
        pass
# === acquired in a coroutine and released outside
import asyncio


class Pool:
    def __init__(self, size: int):
        self._slots: asyncio.Semaphore = asyncio.Semaphore(size)
        #            ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
        #                                ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`

    async def take(self):
        await self._slots.acquire()
        #     ^^^^^^^^^^^^^^^^^^^ `asyncio.Semaphore.acquire` of an object that `anyio.Semaphore` could be

    def give_back(self):
        self._slots.release()
#       ^^^^^^^^^^^^^^^^^^^ `asyncio.Semaphore.release` of an object that `anyio.Semaphore` could be

# --- unsafe
import anyio


class Pool:
    def __init__(self, size: int):
        self._slots: anyio.Semaphore = anyio.Semaphore(size)

    async def take(self):
        await self._slots.acquire()

    def give_back(self):
        self._slots.release()
# === bounded
import asyncio


async def main(n):
    async with asyncio.BoundedSemaphore(2):
    #          ^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.BoundedSemaphore`
        pass
    one = asyncio.BoundedSemaphore()
    #     ^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.BoundedSemaphore`
    two = asyncio.BoundedSemaphore(n)
    #     ^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.BoundedSemaphore`
    three = asyncio.BoundedSemaphore(value=3)
    #       ^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.BoundedSemaphore`
    async with one, two, three:
        one.release()
#       ^^^^^^^^^^^ `asyncio.BoundedSemaphore.release` of an object that `anyio.Semaphore` could be

# --- fixed
import anyio


async def main(n):
    async with anyio.Semaphore(2, max_value=2):
        pass
    one = anyio.Semaphore(1, max_value=1)
    two = anyio.Semaphore(n, max_value=n)
    three = anyio.Semaphore(initial_value=3, max_value=3)
    async with one, two, three:
        one.release()
# === a bound that would be evaluated twice
import asyncio


async def main(size):
    slots = asyncio.BoundedSemaphore(size())
    #       ^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.BoundedSemaphore`
    async with slots:
        pass

# --- unsafe
import anyio


async def main(size):
    slots = anyio.Semaphore(size(), max_value=size())
    async with slots:
        pass
# === locked
import asyncio


async def main(log):
    slots = asyncio.Semaphore(2)
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    if slots.locked():
    #  ^^^^^^^^^^^^ `asyncio.Semaphore.locked` of an object that `anyio.Semaphore` could be
        print("full")
    if not slots.locked() and log:
    #      ^^^^^^^^^^^^ `asyncio.Semaphore.locked` of an object that `anyio.Semaphore` could be
        print("free")
    log(slots.locked())
    #   ^^^^^^^^^^^^ `asyncio.Semaphore.locked` of an object that `anyio.Semaphore` could be
    full = slots.locked()
    #      ^^^^^^^^^^^^ `asyncio.Semaphore.locked` of an object that `anyio.Semaphore` could be
    return full == slots.locked()
    #              ^^^^^^^^^^^^ `asyncio.Semaphore.locked` of an object that `anyio.Semaphore` could be

# --- unsafe
import anyio


async def main(log):
    slots = anyio.Semaphore(2)
    if slots.value == 0:
        print("full")
    if not slots.value == 0 and log:
        print("free")
    log((slots.value == 0))
    full = slots.value == 0
    return full == (slots.value == 0)
# === values that become None, a target that becomes the semaphore
import asyncio


async def main():
    slots = asyncio.Semaphore(2)
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    if await slots.acquire():
    #        ^^^^^^^^^^^^^ `asyncio.Semaphore.acquire` of an object that `anyio.Semaphore` could be
        slots.release()
#       ^^^^^^^^^^^^^ `asyncio.Semaphore.release` of an object that `anyio.Semaphore` could be


async def target():
    slots = asyncio.Semaphore(2)
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    async with slots as nothing:
        print(nothing)

# --- unsafe
import anyio


async def main():
    slots = anyio.Semaphore(2)
    if await slots.acquire():
        slots.release()


async def target():
    slots = anyio.Semaphore(2)
    async with slots as nothing:
        print(nothing)
# === acquired with a time limit
import asyncio


async def main():
    slots = asyncio.Semaphore(2)
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    await asyncio.wait_for(slots.acquire(), 1)
    #                      ^^^^^^^^^^^^^ `asyncio.Semaphore.acquire` of an object that `anyio.Semaphore` could be

# --- fixed
import asyncio

import anyio


async def main():
    slots = anyio.Semaphore(2)
    await asyncio.wait_for(slots.acquire(), 1)
# === odd arguments, a subclass, the class as a value, an attribute of asyncio's own
import asyncio


class Named(asyncio.Semaphore):
#           ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`: by hand, because AnyIO's class gives an object of another class: methods of a subclass would be missing
    pass


def make(arguments):
    kinds = {"one": asyncio.Semaphore}
    #               ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`: by hand, because it is not seen what is done with the object
    first = asyncio.Semaphore(*arguments)
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`: by hand, because its arguments are not those of a semaphore
    second = asyncio.Semaphore(1, loop=None)
    #        ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`: by hand, because Python 3.10 and later take no `loop=`; leave it out first
    third = asyncio.Semaphore(1)
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`: by hand, because AnyIO has no `_value` for it
    return kinds, first.release, second, third._value
    #             ^^^^^^^^^^^^^ `asyncio.Semaphore.release` of an object that `anyio.Semaphore` could be: by hand, because its arguments are not those of a semaphore

# === a parameter, a container, an alias
import asyncio as aio
from asyncio import BoundedSemaphore


async def fetch(url, limit: aio.Semaphore):
#                           ^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    async with limit:
        return url


async def main(hosts):
    limit = aio.Semaphore(5)
    #       ^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    await fetch("a", limit)
    by_host = {host: BoundedSemaphore(2) for host in hosts}
    #                ^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.BoundedSemaphore`
    async with by_host["a"]:
        pass

# --- fixed
import anyio
from anyio import Semaphore


async def fetch(url, limit: anyio.Semaphore):
    async with limit:
        return url


async def main(hosts):
    limit = anyio.Semaphore(5)
    await fetch("a", limit)
    by_host = {host: Semaphore(2, max_value=2) for host in hosts}
    async with by_host["a"]:
        pass
# === a field without number
import asyncio
from dataclasses import dataclass, field


@dataclass
class Pool:
    _slots: asyncio.Semaphore = field(default_factory=asyncio.Semaphore)
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`: by hand, because AnyIO's semaphore cannot be made without a number
    #                                                 ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`: by hand, because AnyIO's semaphore cannot be made without a number
    _more: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(4))
    #      ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    #                                                        ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`

    async def use(self):
        async with self._slots, self._more:
            pass

# --- fixed
import asyncio
from dataclasses import dataclass, field

import anyio


@dataclass
class Pool:
    _slots: asyncio.Semaphore = field(default_factory=asyncio.Semaphore)
    _more: anyio.Semaphore = field(default_factory=lambda: anyio.Semaphore(4))

    async def use(self):
        async with self._slots, self._more:
            pass
# === threads' semaphores are left alone
import threading

import anyio

slots = threading.Semaphore(2)
bounded = threading.BoundedSemaphore(2)
other = anyio.Semaphore(2)


def use(unknown):
    slots.acquire()
    bounded.release()
    unknown.acquire()
    return unknown.locked()

# === another file binds what its block gives
import asyncio


class Pool:
    def __init__(self):
        self.free = asyncio.Semaphore(2)
        #           ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`

# --- path pool.py
# --- file client.py
async def use(pool):
    async with open_client() as client, pool.free as place:
        print(client, place)

# --- unsafe
import anyio


class Pool:
    def __init__(self):
        self.free = anyio.Semaphore(2)

# === another file wants what acquiring gives
import asyncio


class Pool:
    def __init__(self):
        self.free = asyncio.BoundedSemaphore(2)
        #           ^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.BoundedSemaphore`

# --- path pool.py
# --- file client.py
async def use(pool):
    assert await pool.free.acquire()

# --- unsafe
import anyio


class Pool:
    def __init__(self):
        self.free = anyio.Semaphore(2, max_value=2)

# === another file uses it, and wants nothing of it
import asyncio


class Pool:
    def __init__(self):
        self.free = asyncio.Semaphore(2)
        #           ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`

# --- path pool.py
# --- file client.py
async def use(pool):
    async with open_client() as client, pool.free:
        print(client)
    await pool.free.acquire()

# --- fixed
import anyio


class Pool:
    def __init__(self):
        self.free = anyio.Semaphore(2)
