# === a name of a function
import asyncio


async def main():
    lock = asyncio.Lock()
    #      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    async with lock:
        print("held")

# --- fixed
import anyio


async def main():
    lock = anyio.Lock()
    async with lock:
        print("held")
# === a name of the module
import asyncio

_lock = asyncio.Lock()
#       ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`


async def deposit(amount):
    async with _lock:
        print(amount)

# --- fixed
import anyio

_lock = anyio.Lock()


async def deposit(amount):
    async with _lock:
        print(amount)
# === an attribute of self across methods
import asyncio


class Account:
    def __init__(self):
        self._lock = asyncio.Lock()
        #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self.balance = 0

    async def deposit(self, amount):
        async with self._lock:
            self.balance += amount

    async def withdraw(self, amount):
        await self._lock.acquire()
        #     ^^^^^^^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be
        try:
            self.balance -= amount
        finally:
            self._lock.release()
#           ^^^^^^^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be

    async def is_busy(self):
        return self._lock.locked()
        #      ^^^^^^^^^^^^^^^^^ `asyncio.Lock.locked` of an object that `anyio.Lock` could be

# --- fixed
import anyio


class Account:
    def __init__(self):
        self._lock = anyio.Lock()
        self.balance = 0

    async def deposit(self, amount):
        async with self._lock:
            self.balance += amount

    async def withdraw(self, amount):
        await self._lock.acquire()
        try:
            self.balance -= amount
        finally:
            self._lock.release()

    async def is_busy(self):
        return self._lock.locked()
# === an attribute of the class, and of a dataclass
import asyncio
from dataclasses import dataclass, field


class Shared:
    _lock: asyncio.Lock = asyncio.Lock()
    #      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    #                     ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def use(self):
        async with self._lock:
            pass


@dataclass
class Store:
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    #      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    #                                           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def use(self):
        async with self._lock:
            pass

# --- fixed
from dataclasses import dataclass, field

import anyio


class Shared:
    _lock: anyio.Lock = anyio.Lock()

    async def use(self):
        async with self._lock:
            pass


@dataclass
class Store:
    _lock: anyio.Lock = field(default_factory=anyio.Lock)

    async def use(self):
        async with self._lock:
            pass
# === annotations of all kinds go with the constructor
from __future__ import annotations

import asyncio
from typing import Optional


class Store:
    _plain: asyncio.Lock
    #       ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    _union: asyncio.Lock | None = None
    #       ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    _optional: Optional[asyncio.Lock] = None
    #                   ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    _text: "asyncio.Lock | None" = None
    #       ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    def __init__(self) -> None:
        self._plain = asyncio.Lock()
        #             ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def use(self) -> None:
        self._union = asyncio.Lock()
        #             ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self._optional = asyncio.Lock()
        #                ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self._text = asyncio.Lock()
        #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        for lock in (self._plain, self._union, self._optional, self._text):
            async with lock:
                pass

# --- fixed
from __future__ import annotations

from typing import Optional

import anyio


class Store:
    _plain: anyio.Lock
    _union: anyio.Lock | None = None
    _optional: Optional[anyio.Lock] = None
    _text: "anyio.Lock | None" = None

    def __init__(self) -> None:
        self._plain = anyio.Lock()

    async def use(self) -> None:
        self._union = anyio.Lock()
        self._optional = anyio.Lock()
        self._text = anyio.Lock()
        for lock in (self._plain, self._union, self._optional, self._text):
            async with lock:
                pass
# === a parameter of the file's own function
import asyncio


async def use(lock: asyncio.Lock):
#                   ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    async with lock:
        pass


async def main():
    await use(asyncio.Lock())
    #         ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    await use(lock=asyncio.Lock())
    #              ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

# --- fixed
import anyio


async def use(lock: anyio.Lock):
    async with lock:
        pass


async def main():
    await use(anyio.Lock())
    await use(lock=anyio.Lock())
# === a lock or a new one
import asyncio


class Store:
    def __init__(self, lock: asyncio.Lock | None = None):
    #                        ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self._lock = lock or asyncio.Lock()
        #                    ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self._other = lock if lock is not None else asyncio.Lock()
        #                                           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def use(self):
        async with self._lock:
            return isinstance(self._lock, asyncio.Lock)
            #                             ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`


async def main():
    await Store(asyncio.Lock()).use()
    #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

# --- fixed
import anyio


class Store:
    def __init__(self, lock: anyio.Lock | None = None):
        self._lock = lock or anyio.Lock()
        self._other = lock if lock is not None else anyio.Lock()

    async def use(self):
        async with self._lock:
            return isinstance(self._lock, anyio.Lock)


async def main():
    await Store(anyio.Lock()).use()
# === a field of a dataclass given by its constructor
import asyncio
from dataclasses import dataclass


@dataclass
class Job:
    name: str
    lock: asyncio.Lock
    #     ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`


async def main():
    job = Job("one", asyncio.Lock())
    #                ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    async with job.lock:
        print(job.name)

# --- fixed
from dataclasses import dataclass

import anyio


@dataclass
class Job:
    name: str
    lock: anyio.Lock


async def main():
    job = Job("one", anyio.Lock())
    async with job.lock:
        print(job.name)
# === made by unpacking, by a walrus, in a condition
import asyncio


async def main(flag):
    first, second = asyncio.Lock(), asyncio.Lock()
    #               ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    #                               ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    async with first, second:
        pass
    third = asyncio.Lock() if flag else None
    #       ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    if third:
        async with third:
            pass

# --- fixed
import anyio


async def main(flag):
    first, second = anyio.Lock(), anyio.Lock()
    async with first, second:
        pass
    third = anyio.Lock() if flag else None
    if third:
        async with third:
            pass
# === imported and renamed
import asyncio as aio
from asyncio import Lock
from asyncio import Lock as Mutex


async def main():
    one = aio.Lock()
    #     ^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    two = Lock()
    #     ^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    three: Mutex = Mutex()
    #      ^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    #              ^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    async with one, two, three:
        pass

# --- fixed
import anyio
from anyio import Lock, Lock as Mutex


async def main():
    one = anyio.Lock()
    two = Lock()
    three: Mutex = Mutex()
    async with one, two, three:
        pass
# === other locks are left alone
import multiprocessing
import threading

import anyio

lock = threading.Lock()
other = multiprocessing.Lock()
third = anyio.Lock()


def use(unknown):
    lock.acquire()
    other.acquire()
    unknown.acquire()
    unknown.release()
    with lock:
        return unknown.locked()


# asyncio.Lock in a comment
TEXT = "asyncio.Lock()"

# === a name that may be one of two locks
import asyncio
import threading


def make(flag):
    lock = asyncio.Lock() if flag else threading.Lock()
    #      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    return lock.locked()

# --- unsafe
import threading

import anyio


def make(flag):
    lock = anyio.Lock() if flag else threading.Lock()
    return lock.locked()

# === handed to a task of the file's own function
import asyncio
import functools

import anyio


async def work(lock, name):
    async with lock:
        print(name)


async def main():
    lock = asyncio.Lock()
    #      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    async with anyio.create_task_group() as group:
        group.start_soon(work, lock, "a")
        group.start_soon(functools.partial(work, lock, "b"))

# --- fixed
import functools

import anyio


async def work(lock, name):
    async with lock:
        print(name)


async def main():
    lock = anyio.Lock()
    async with anyio.create_task_group() as group:
        group.start_soon(work, lock, "a")
        group.start_soon(functools.partial(work, lock, "b"))
# === handed to a task of a function that is not seen
import asyncio

import anyio
from elsewhere import work


async def main():
    lock = asyncio.Lock()
    #      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    async with anyio.create_task_group() as group:
        group.start_soon(work, lock)

# --- unsafe
import anyio
from elsewhere import work


async def main():
    lock = anyio.Lock()
    async with anyio.create_task_group() as group:
        group.start_soon(work, lock)
