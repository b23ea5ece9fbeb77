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
