# === defaultdict
import asyncio
from collections import defaultdict


class Store:
    def __init__(self):
        self._locks: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        #                      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        #                                                  ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self._more = defaultdict(lambda: asyncio.Lock())
        #                                ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def update(self, key):
        async with self._locks[key], self._more[key]:
            pass
        if key in self._locks:
            del self._locks[key]
        self._locks.pop(key, None)

    async def is_busy(self, key):
        return self._locks[key].locked()
        #      ^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Lock.locked` of an object that `anyio.Lock` could be

# --- fixed
from collections import defaultdict

import anyio


class Store:
    def __init__(self):
        self._locks: dict[str, anyio.Lock] = defaultdict(anyio.Lock)
        self._more = defaultdict(lambda: anyio.Lock())

    async def update(self, key):
        async with self._locks[key], self._more[key]:
            pass
        if key in self._locks:
            del self._locks[key]
        self._locks.pop(key, None)

    async def is_busy(self, key):
        return self._locks[key].locked()
# === a dictionary that is filled when needed
import asyncio

_locks: dict[str, asyncio.Lock] = {}
#                 ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`


async def update(key):
    if key not in _locks:
        _locks[key] = asyncio.Lock()
        #             ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    lock = _locks[key]
    async with lock:
        pass


async def other(key):
    async with _locks.setdefault(key, asyncio.Lock()):
    #                                 ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        pass


async def all_of_them():
    for name, lock in list(_locks.items()):
        async with lock:
            print(name)
    for lock in _locks.values():
        async with lock:
            print(len(_locks))

# --- fixed
import anyio

_locks: dict[str, anyio.Lock] = {}


async def update(key):
    if key not in _locks:
        _locks[key] = anyio.Lock(fast_acquire=True)
    lock = _locks[key]
    async with lock:
        pass


async def other(key):
    async with _locks.setdefault(key, anyio.Lock(fast_acquire=True)):
        pass


async def all_of_them():
    for name, lock in list(_locks.items()):
        async with lock:
            print(name)
    for lock in _locks.values():
        async with lock:
            print(len(_locks))
# === a function that gives the lock
import asyncio


class Store:
    def __init__(self):
        self._locks = {}

    def _lock(self, key) -> asyncio.Lock:
    #                       ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        lock = self._locks.get(key)
        if lock is None:
            lock = self._locks[key] = asyncio.Lock()
            #                         ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        return lock

    async def update(self, key):
        async with self._lock(key):
            pass

# --- fixed
import anyio


class Store:
    def __init__(self):
        self._locks = {}

    def _lock(self, key) -> anyio.Lock:
        lock = self._locks.get(key)
        if lock is None:
            lock = self._locks[key] = anyio.Lock()
        return lock

    async def update(self, key):
        async with self._lock(key):
            pass
# === a function that gives the lock, made in one step
import asyncio


class Store:
    def __init__(self):
        self._locks = {}

    def _lock(self, key) -> asyncio.Lock:
    #                       ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        if key not in self._locks:
            self._locks[key] = asyncio.Lock()
            #                  ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        return self._locks[key]

    async def update(self, key):
        async with self._lock(key):
            pass

# --- fixed
import anyio


class Store:
    def __init__(self):
        self._locks = {}

    def _lock(self, key) -> anyio.Lock:
        if key not in self._locks:
            self._locks[key] = anyio.Lock()
        return self._locks[key]

    async def update(self, key):
        async with self._lock(key):
            pass
# === lists, comprehensions, append
import asyncio


async def main():
    locks = [asyncio.Lock() for _ in range(3)]
    #        ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    locks.append(asyncio.Lock())
    #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    for lock in locks:
        async with lock:
            pass
    async with locks[0]:
        pass


async def named():
    locks = {name: asyncio.Lock() for name in "ab"}
    #              ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    async with locks["a"]:
        pass

# --- fixed
import anyio


async def main():
    locks = [anyio.Lock() for _ in range(3)]
    locks.append(anyio.Lock())
    for lock in locks:
        async with lock:
            pass
    async with locks[0]:
        pass


async def named():
    locks = {name: anyio.Lock() for name in "ab"}
    async with locks["a"]:
        pass
# === a dataclass with a factory of a dictionary
import asyncio
from dataclasses import dataclass, field


@dataclass
class Store:
    _locks: dict[str, asyncio.Lock] = field(default_factory=dict)
    #                 ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def update(self, key):
        async with self._locks.setdefault(key, asyncio.Lock()):
        #                                      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
            pass

# --- fixed
from dataclasses import dataclass, field

import anyio


@dataclass
class Store:
    _locks: dict[str, anyio.Lock] = field(default_factory=dict)

    async def update(self, key):
        async with self._locks.setdefault(key, anyio.Lock()):
            pass
# === a property
import asyncio


class Store:
    def __init__(self):
        self._lock = None

    @property
    def _guard(self) -> asyncio.Lock:
    #                   ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        if self._lock is None:
            self._lock = asyncio.Lock()
            #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        return self._lock

    async def use(self):
        async with self._guard:
            pass

# --- fixed
import anyio


class Store:
    def __init__(self):
        self._lock = None

    @property
    def _guard(self) -> anyio.Lock:
        if self._lock is None:
            self._lock = anyio.Lock()
        return self._lock

    async def use(self):
        async with self._guard:
            pass
# === a container that is given away
import asyncio


def make(send):
    locks = [asyncio.Lock()]
    #        ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    send(locks)


async def update(locks, key):
    locks[key] = asyncio.Lock()
    #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    return locks[key]

# --- unsafe
import anyio


def make(send):
    locks = [anyio.Lock()]
    send(locks)


async def update(locks, key):
    locks[key] = anyio.Lock()
    return locks[key]

# === a name whose value becomes a list of it
import asyncio

async def run():
    locks = asyncio.Lock()
    #       ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    if not isinstance(locks, list):
        locks = [locks]
    for lock in locks:
        await lock.acquire()
        lock.release()

# --- unsafe
import anyio

async def run():
    locks = anyio.Lock()
    if not isinstance(locks, list):
        locks = [locks]
    for lock in locks:
        await lock.acquire()
        lock.release()

# === a list that holds the list before
import asyncio

async def run(held):
    locks = [asyncio.Lock()]
    #        ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because `locks` is used in a way that is not known
    for held in range(3):
        locks = [locks, asyncio.Lock()]
        #               ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because `locks` is used in a way that is not known
    await locks[0].acquire()

# === a container that may lie in itself
import asyncio

tree = {"leaf": asyncio.Lock()}
#               ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because `node` is used in a way that is not known


async def descend(path):
    node = tree
    for step in path:
        node = node[step]
    async with node:
        print(path)

# === a function that packs its argument and calls itself
import asyncio


def pack(lock, times):
    if times:
        return pack([lock], times - 1)
    return lock


packed = pack(asyncio.Lock(), 3)
#             ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

# --- unsafe
import anyio


def pack(lock, times):
    if times:
        return pack([lock], times - 1)
    return lock


packed = pack(anyio.Lock(), 3)
