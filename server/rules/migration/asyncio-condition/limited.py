# === waited for with a limit, which needs no other task from Python 3.12 on
import asyncio


class Box:
    def __init__(self):
        self._changed = asyncio.Condition()
        #               ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
        self._full = False

    async def filled(self):
        async with self._changed:
            await asyncio.wait_for(self._changed.wait(), 3)
            #                      ^^^^^^^^^^^^^^^^^^ `asyncio.Condition.wait` of an object that `anyio.Condition` could be
            return await asyncio.wait_for(self._changed.wait_for(lambda: self._full), timeout=3)
            #                             ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Condition.wait_for` of an object that `anyio.Condition` could be

# --- file pyproject.toml
[project]
name = "box"
requires-python = ">=3.12"

# --- fixed
import asyncio

import anyio


class Box:
    def __init__(self):
        self._changed = anyio.Condition(anyio.Lock(fast_acquire=True))
        self._full = False

    async def filled(self):
        async with self._changed:
            await asyncio.wait_for(self._changed.wait(), 3)
            return await asyncio.wait_for(self._changed.wait_for(lambda: self._full), timeout=3)

# === the value of a limited wait is used
import asyncio


class Box:
    def __init__(self):
        self._changed = asyncio.Condition()
        #               ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`

    async def filled(self):
        async with self._changed:
            if await asyncio.wait_for(self._changed.wait(), 3):
            #                         ^^^^^^^^^^^^^^^^^^ `asyncio.Condition.wait` of an object that `anyio.Condition` could be
                print("changed")

# --- file pyproject.toml
[project]
name = "box"
requires-python = ">=3.12"

# --- unsafe
import asyncio

import anyio


class Box:
    def __init__(self):
        self._changed = anyio.Condition(anyio.Lock(fast_acquire=True))

    async def filled(self):
        async with self._changed:
            if await asyncio.wait_for(self._changed.wait(), 3):
                print("changed")

# === before, another task waits
import asyncio


class Box:
    def __init__(self):
        self._changed = asyncio.Condition()
        #               ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`: by hand, because `wait` is not awaited where it is called, so another task would need the lock

    async def filled(self):
        async with self._changed:
            await asyncio.wait_for(self._changed.wait(), 3)
            #                      ^^^^^^^^^^^^^^^^^^ `asyncio.Condition.wait` of an object that `anyio.Condition` could be: by hand, because `wait` is not awaited where it is called, so another task would need the lock

# --- file pyproject.toml
[project]
name = "box"
requires-python = ">=3.11"
