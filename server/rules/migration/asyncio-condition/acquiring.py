# === the lock inside is had at once when it is free
import asyncio
from collections import defaultdict


class Mailbox:
    def __init__(self):
        self._arrival = asyncio.Condition()
        #               ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
        self._other = asyncio.Condition(None)
        #             ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
        self._third = asyncio.Condition(lock=None)
        #             ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
        self._by_name = defaultdict(asyncio.Condition)
        #                           ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`

    async def take(self, name):
        async with self._arrival:
            await self._arrival.wait()
            #     ^^^^^^^^^^^^^^^^^^ `asyncio.Condition.wait` of an object that `anyio.Condition` could be
        async with self._other, self._third, self._by_name[name]:
            pass

# --- settings
fast-acquire = true

# --- fixed
from collections import defaultdict

import anyio


class Mailbox:
    def __init__(self):
        self._arrival = anyio.Condition(anyio.Lock(fast_acquire=True))
        self._other = anyio.Condition(anyio.Lock(fast_acquire=True))
        self._third = anyio.Condition(lock=anyio.Lock(fast_acquire=True))
        self._by_name = defaultdict(lambda: anyio.Condition(anyio.Lock(fast_acquire=True)))

    async def take(self, name):
        async with self._arrival:
            await self._arrival.wait()
        async with self._other, self._third, self._by_name[name]:
            pass

# === a lock that is replaced along with it
import asyncio


async def main():
    lock = asyncio.Lock()
    changed = asyncio.Condition(lock)
    #         ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
    other = asyncio.Condition(asyncio.Lock())
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
    async with lock, changed, other:
        pass

# --- settings
fast-acquire = true

# --- unsafe
import anyio


async def main():
    lock = anyio.Lock(fast_acquire=True)
    changed = anyio.Condition(lock)
    other = anyio.Condition(anyio.Lock(fast_acquire=True))
    async with lock, changed, other:
        pass

# === an AnyIO that does not have it yet
import asyncio

changed = asyncio.Condition()
#         ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`

# --- settings
fast-acquire = true
minimum-anyio = "4.4"

# --- unsafe
import anyio

changed = anyio.Condition()
