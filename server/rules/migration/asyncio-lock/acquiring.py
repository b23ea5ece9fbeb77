# === the project wants locks that are had at once when they are free
import asyncio
from collections import defaultdict
from dataclasses import dataclass, field


@dataclass
class Account:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    #     ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    #                                          ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`


class Bank:
    def __init__(self):
        self._lock = asyncio.Lock(  # one at a time
        #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        )
        self._by_name = defaultdict(asyncio.Lock)
        #                           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self._more = defaultdict(lambda: asyncio.Lock())
        #                                ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def pay(self, account: Account, name):
        async with self._lock, account.lock, self._by_name[name], self._more[name]:
            pass

# --- settings
fast-acquire = true

# --- fixed
import functools
from collections import defaultdict
from dataclasses import dataclass, field

import anyio


@dataclass
class Account:
    lock: anyio.Lock = field(default_factory=functools.partial(anyio.Lock, fast_acquire=True))


class Bank:
    def __init__(self):
        self._lock = anyio.Lock(fast_acquire=True  # one at a time
        )
        self._by_name = defaultdict(functools.partial(anyio.Lock, fast_acquire=True))
        self._more = defaultdict(lambda: anyio.Lock(fast_acquire=True))

    async def pay(self, account: Account, name):
        async with self._lock, account.lock, self._by_name[name], self._more[name]:
            pass

# === the lowest AnyIO that has it
import asyncio

lock = asyncio.Lock()
#      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

# --- settings
fast-acquire = true
minimum-anyio = "4.5"

# --- fixed
import anyio

lock = anyio.Lock(fast_acquire=True)

# === an AnyIO that does not have it yet
import asyncio

lock = asyncio.Lock()
#      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

# --- settings
fast-acquire = true
minimum-anyio = "4.4"

# --- fixed
import anyio

lock = anyio.Lock()

# === from-imports
from asyncio import Lock
from dataclasses import field, dataclass


@dataclass
class Own:
    lock: Lock = field(default_factory=Lock)
    #     ^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    #                                  ^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

# --- settings
fast-acquire = true

# --- fixed
import functools
from dataclasses import field, dataclass

from anyio import Lock


@dataclass
class Own:
    lock: Lock = field(default_factory=functools.partial(Lock, fast_acquire=True))

# === another file counts turns
import asyncio


class Bank:
    def __init__(self):
        self._lock = asyncio.Lock()
        #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def pay(self):
        async with self._lock:
            pass

# --- path bank.py

# --- file tests/test_bank.py
import asyncio

from bank import Bank


async def test_pay():
    task = asyncio.ensure_future(Bank().pay())
    await asyncio.sleep(0)
    assert task.done()

# --- fixed
import anyio


class Bank:
    def __init__(self):
        self._lock = anyio.Lock(fast_acquire=True)

    async def pay(self):
        async with self._lock:
            pass

# === another file has moved already, and counts turns
import asyncio

lock = asyncio.Lock()
#      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`


async def pay():
    async with lock:
        pass

# --- path bank.py

# --- file test_bank.py
from anyio.lowlevel import checkpoint


async def test_pay():
    await checkpoint()

# --- fixed
import anyio

lock = anyio.Lock(fast_acquire=True)


async def pay():
    async with lock:
        pass

# === other files sleep, but count no turns
import asyncio

lock = asyncio.Lock()
#      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`


async def pay():
    async with lock:
        pass

# --- path bank.py

# --- file test_bank.py
import asyncio
import time


async def test_pay(sleep):
    await asyncio.sleep(0.01)
    await sleep(0)
    time.sleep(0)

# --- fixed
import anyio

lock = anyio.Lock()


async def pay():
    async with lock:
        pass

# === turns are counted, but the user wants none of it
import asyncio

lock = asyncio.Lock()
#      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`


async def pay():
    async with lock:
        pass

# --- settings
fast-acquire = false

# --- path bank.py

# --- file test_bank.py
import asyncio


async def test_pay():
    await asyncio.sleep(0)

# --- fixed
import anyio

lock = anyio.Lock()


async def pay():
    async with lock:
        pass

# === turns are counted in the file itself
import asyncio

lock = asyncio.Lock()
#      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`


async def pay():
    async with lock:
        pass
    for _ in range(3):
        await asyncio.sleep(delay=0)

# --- fixed
import asyncio

import anyio

lock = anyio.Lock(fast_acquire=True)


async def pay():
    async with lock:
        pass
    for _ in range(3):
        await asyncio.sleep(delay=0)
