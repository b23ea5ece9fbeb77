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

# --- unsafe
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

# === a loop over what others change, in which nothing else is awaited
import asyncio
from collections import defaultdict

watched = {}


class Windows:
    def __init__(self):
        self.events = {}
        self._locks = defaultdict(asyncio.Lock)
        #                         ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self._one = asyncio.Lock()
        #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self._three = asyncio.Lock()
        #             ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def expire(self):
        for key in self.events.keys():
            async with self._locks[key]:
                self.events[key] = [event for event in self.events[key] if event.is_new]

    async def count(self):
        total = 0
        for _, key in enumerate(watched):
            if key:
                await self._one.acquire()
                #     ^^^^^^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be
                total += 1
                self._one.release()
#               ^^^^^^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be
        return total

    async def lend(self):
        async with self._three:
            for event in self.events:
                event.touch()

# --- fixed
import functools
from collections import defaultdict

import anyio

watched = {}


class Windows:
    def __init__(self):
        self.events = {}
        self._locks = defaultdict(functools.partial(anyio.Lock, fast_acquire=True))
        self._one = anyio.Lock(fast_acquire=True)
        self._three = anyio.Lock()

    async def expire(self):
        for key in self.events.keys():
            async with self._locks[key]:
                self.events[key] = [event for event in self.events[key] if event.is_new]

    async def count(self):
        total = 0
        for _, key in enumerate(watched):
            if key:
                await self._one.acquire()
                total += 1
                self._one.release()
        return total

    async def lend(self):
        async with self._three:
            for event in self.events:
                event.touch()

# === loops in which others get their turn anyway, or over what nobody else reaches
import asyncio


class Windows:
    def __init__(self):
        self.events = {}
        self._one = asyncio.Lock()
        #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self._two = asyncio.Lock()
        #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self._three = asyncio.Lock()
        #             ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self._four = asyncio.Lock()
        #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def sent(self, channel):
        for event in self.events.values():
            async with self._one:
                await channel.send(event)

    async def copied(self):
        for event in list(self.events):
            async with self._two:
                event.touch()
        for number in range(3):
            async with self._two:
                print(number)

    async def received(self, channel):
        async for event in self.events.stream:
            async with self._three:
                event.touch()

    async def paired(self, channel):
        for event in self.events:
            async with self._four, channel:
                event.touch()

# --- fixed
import anyio


class Windows:
    def __init__(self):
        self.events = {}
        self._one = anyio.Lock()
        self._two = anyio.Lock()
        self._three = anyio.Lock()
        self._four = anyio.Lock()

    async def sent(self, channel):
        for event in self.events.values():
            async with self._one:
                await channel.send(event)

    async def copied(self):
        for event in list(self.events):
            async with self._two:
                event.touch()
        for number in range(3):
            async with self._two:
                print(number)

    async def received(self, channel):
        async for event in self.events.stream:
            async with self._three:
                event.touch()

    async def paired(self, channel):
        for event in self.events:
            async with self._four, channel:
                event.touch()

# === such a loop where AnyIO may be too old for that
import asyncio


class Windows:
    def __init__(self):
        self.events = {}
        self._lock = asyncio.Lock()
        #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def expire(self):
        for key in self.events:
            async with self._lock:
                print(key)

# --- settings
minimum-anyio = "4.4"

# --- unsafe
import anyio


class Windows:
    def __init__(self):
        self.events = {}
        self._lock = anyio.Lock()

    async def expire(self):
        for key in self.events:
            async with self._lock:
                print(key)

# === turns are counted, and AnyIO does not have it yet
import asyncio

lock = asyncio.Lock()
#      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`


async def pay():
    async with lock:
        pass

# --- settings
minimum-anyio = "4.4"

# --- path bank.py

# --- file test_bank.py
import asyncio


async def test_pay():
    await asyncio.sleep(0)

# --- unsafe
import anyio

lock = anyio.Lock()


async def pay():
    async with lock:
        pass
