# === a scope that is cancelled already, behind `cancel()` or in a limit of no time
import asyncio

import anyio

behind = asyncio.Lock()
#        ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
called = asyncio.Lock()
#        ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
begun = asyncio.Lock()
#       ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
late = asyncio.Lock()
#      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
before = asyncio.Lock()
#        ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

async def work():
    async with called:
        print("called")

async def begin():
    async with begun:
        print("begun")

async def run():
    async with before:
        await anyio.sleep(1)

async def main(is_over):
    with anyio.CancelScope() as scope:
        async with before:
            print("before")
        scope.cancel()
        async with behind:
            print("behind")
        await work()
    async with anyio.create_task_group() as group:
        group.start_soon(run)
        await anyio.sleep(1)
        group.start_soon(begin)
        group.cancel_scope.cancel()
    with anyio.move_on_after(0):
        async with late:
            print("late")
    with anyio.CancelScope() as scope:
        if is_over:
            scope.cancel()
            return
        async with before:
            print("not cancelled")
        scope.cancel()
        with anyio.CancelScope(shield=True):
            async with before:
                print("shielded")

# --- fixed
import asyncio

import anyio

behind = asyncio.Lock()
called = asyncio.Lock()
begun = asyncio.Lock()
late = asyncio.Lock()
before = anyio.Lock()

async def work():
    async with called:
        print("called")

async def begin():
    async with begun:
        print("begun")

async def run():
    async with before:
        await anyio.sleep(1)

async def main(is_over):
    with anyio.CancelScope() as scope:
        async with before:
            print("before")
        scope.cancel()
        async with behind:
            print("behind")
        await work()
    async with anyio.create_task_group() as group:
        group.start_soon(run)
        await anyio.sleep(1)
        group.start_soon(begin)
        group.cancel_scope.cancel()
    with anyio.move_on_after(0):
        async with late:
            print("late")
    with anyio.CancelScope() as scope:
        if is_over:
            scope.cancel()
            return
        async with before:
            print("not cancelled")
        scope.cancel()
        with anyio.CancelScope(shield=True):
            async with before:
                print("shielded")

# --- unsafe
import anyio

behind = anyio.Lock()
called = anyio.Lock()
begun = anyio.Lock()
late = anyio.Lock()
before = anyio.Lock()

async def work():
    async with called:
        print("called")

async def begin():
    async with begun:
        print("begun")

async def run():
    async with before:
        await anyio.sleep(1)

async def main(is_over):
    with anyio.CancelScope() as scope:
        async with before:
            print("before")
        scope.cancel()
        async with behind:
            print("behind")
        await work()
    async with anyio.create_task_group() as group:
        group.start_soon(run)
        await anyio.sleep(1)
        group.start_soon(begin)
        group.cancel_scope.cancel()
    with anyio.move_on_after(0):
        async with late:
            print("late")
    with anyio.CancelScope() as scope:
        if is_over:
            scope.cancel()
            return
        async with before:
            print("not cancelled")
        scope.cancel()
        with anyio.CancelScope(shield=True):
            async with before:
                print("shielded")

# === another file runs it in one
import asyncio

class Work:
    def __init__(self):
        self.lock = asyncio.Lock()
        #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self.other = asyncio.Lock()
        #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def end(self):
        await self._end()

    async def _end(self):
        async with self.lock:
            print("ended")

    async def go(self):
        async with self.other:
            print("gone")

# --- file app.py
import anyio

from case import Work

async def main(work: Work):
    with anyio.CancelScope() as scope:
        await work.go()
        scope.cancel()
        await work.end()

# --- fixed
import asyncio

import anyio

class Work:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.other = anyio.Lock()

    async def end(self):
        await self._end()

    async def _end(self):
        async with self.lock:
            print("ended")

    async def go(self):
        async with self.other:
            print("gone")

# --- unsafe
import anyio

class Work:
    def __init__(self):
        self.lock = anyio.Lock()
        self.other = anyio.Lock()

    async def end(self):
        await self._end()

    async def _end(self):
        async with self.lock:
            print("ended")

    async def go(self):
        async with self.other:
            print("gone")
