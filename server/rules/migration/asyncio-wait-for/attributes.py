# === futures in attributes
import asyncio


class Asking:
    def __init__(self):
        self._answer = asyncio.Future()
        self._other = None
        self._mixed = asyncio.Future()

    async def ask(self):
        self._other = asyncio.get_running_loop().create_future()
        await asyncio.wait_for(self._answer, 3)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(self._other, 3)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

    async def start(self):
        self._mixed = asyncio.ensure_future(self.ask())
        await asyncio.wait_for(self._mixed, 3)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- file pyproject.toml
[project]
name = "asking"
requires-python = ">=3.11"

# --- fixed
import asyncio

import anyio


class Asking:
    def __init__(self):
        self._answer = asyncio.Future()
        self._other = None
        self._mixed = asyncio.Future()

    async def ask(self):
        self._other = asyncio.get_running_loop().create_future()
        with anyio.fail_after(3):
            await self._answer
        with anyio.fail_after(3):
            await self._other

    async def start(self):
        self._mixed = asyncio.ensure_future(self.ask())
        await asyncio.wait_for(self._mixed, 3)

# --- unsafe
import asyncio

import anyio


class Asking:
    def __init__(self):
        self._answer = asyncio.Future()
        self._other = None
        self._mixed = asyncio.Future()

    async def ask(self):
        self._other = asyncio.get_running_loop().create_future()
        with anyio.fail_after(3):
            await self._answer
        with anyio.fail_after(3):
            await self._other

    async def start(self):
        self._mixed = asyncio.ensure_future(self.ask())
        with anyio.fail_after(3):
            await self._mixed

# === another file may put a task there
import asyncio


class Asking:
    def __init__(self):
        self.answer = asyncio.Future()

    async def ask(self):
        await asyncio.wait_for(self.answer, 3)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- file other.py
import asyncio


def start(asking, work):
    asking.answer = asyncio.create_task(work())

# --- file pyproject.toml
[project]
name = "asking"
requires-python = ">=3.11"

# --- unsafe
import asyncio

import anyio


class Asking:
    def __init__(self):
        self.answer = asyncio.Future()

    async def ask(self):
        with anyio.fail_after(3):
            await self.answer
