# === a coroutine that the file steps by hand: no loop need run
import asyncio


async def steps():
    await asyncio.sleep(0)
    #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`


coroutine = steps()
coroutine.send(None)

# --- unsafe
import anyio.lowlevel


async def steps():
    await anyio.lowlevel.checkpoint()


coroutine = steps()
coroutine.send(None)

# === stepped in the loop, but in a callback
import asyncio


class Adding:
    async def add(self, a, b):
        await asyncio.sleep(0.05)
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
        return a + b

    def target(self, loop):
        coroutine = self.add(1, 2)
        loop.call_soon_threadsafe(coroutine.send, None)

# --- unsafe
import anyio


class Adding:
    async def add(self, a, b):
        await anyio.sleep(0.05)
        return a + b

    def target(self, loop):
        coroutine = self.add(1, 2)
        loop.call_soon_threadsafe(coroutine.send, None)

# === handed to a function that steps it
import asyncio


def drive(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as end:
        return end.value


async def answer():
    await asyncio.sleep(0)
    #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`
    return 42


print(drive(answer()))

# --- unsafe
import anyio.lowlevel


def drive(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as end:
        return end.value


async def answer():
    await anyio.lowlevel.checkpoint()
    return 42


print(drive(answer()))

# === kept in an attribute, and stepped at once
import asyncio


class Runner:
    def __init__(self):
        self._runner = self._run()
        self._runner.send(None)
        self._ask().send(None)

    async def _run(self):
        await asyncio.sleep(0)
        #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`

    async def _ask(self):
        await asyncio.sleep(0)
        #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`

# --- unsafe
import anyio.lowlevel


class Runner:
    def __init__(self):
        self._runner = self._run()
        self._runner.send(None)
        self._ask().send(None)

    async def _run(self):
        await anyio.lowlevel.checkpoint()

    async def _ask(self):
        await anyio.lowlevel.checkpoint()

# === what sends something else does not matter, nor does another coroutine
import asyncio


async def steps():
    pass


async def poll(socket, queue):
    await asyncio.sleep(0)
    #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`
    await socket.send(b"x")
    queue.send(poll)


steps().send(None)

# --- fixed
import anyio.lowlevel


async def steps():
    pass


async def poll(socket, queue):
    await anyio.lowlevel.checkpoint()
    await socket.send(b"x")
    queue.send(poll)


steps().send(None)

# === stepped by another file
import asyncio


async def stepped():
    await asyncio.sleep(0)
    #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`


async def driven():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`


async def awaited():
    await asyncio.sleep(2)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`


async def unknown():
    await asyncio.sleep(3)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- path app/work.py
# --- file app/__init__.py
# --- file app/start.py
from app import work
from app.work import awaited, driven


def drive(coroutine):
    while True:
        coroutine.send(None)


class Starter:
    def start(self, pipe):
        self.first = work.stepped()
        self.first.send(None)
        drive(driven())
        pipe.send(1)


async def run():
    await awaited()
    second = awaited()
    await second

# --- fixed
import asyncio

import anyio


async def stepped():
    await asyncio.sleep(0)


async def driven():
    await asyncio.sleep(1)


async def awaited():
    await anyio.sleep(2)


async def unknown():
    await anyio.sleep(3)

# --- unsafe
import anyio
import anyio.lowlevel


async def stepped():
    await anyio.lowlevel.checkpoint()


async def driven():
    await anyio.sleep(1)


async def awaited():
    await anyio.sleep(2)


async def unknown():
    await anyio.sleep(3)

# === methods of objects of which nothing is known, in this file
import asyncio


class Runner:
    async def ask(self):
        await asyncio.sleep(0)
        #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`

    async def tell(self):
        await asyncio.sleep(1)
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

    async def wait(self):
        await asyncio.sleep(2)
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`


def drive(runner, other):
    runner.ask().send(None)
    told = other.runner.tell()
    told.send(None)

# --- fixed
import asyncio

import anyio


class Runner:
    async def ask(self):
        await asyncio.sleep(0)

    async def tell(self):
        await asyncio.sleep(1)

    async def wait(self):
        await anyio.sleep(2)


def drive(runner, other):
    runner.ask().send(None)
    told = other.runner.tell()
    told.send(None)

# --- unsafe
import anyio
import anyio.lowlevel


class Runner:
    async def ask(self):
        await anyio.lowlevel.checkpoint()

    async def tell(self):
        await anyio.sleep(1)

    async def wait(self):
        await anyio.sleep(2)


def drive(runner, other):
    runner.ask().send(None)
    told = other.runner.tell()
    told.send(None)

# === methods that another file steps
import asyncio


class Runner:
    async def ask(self):
        await asyncio.sleep(0)
        #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`

    async def tell(self):
        await asyncio.sleep(1)
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

    async def wait(self):
        await asyncio.sleep(2)
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`


runner = Runner()

# --- path app/work.py
# --- file app/__init__.py
# --- file app/start.py
from app.work import Runner, runner


def start(given):
    given.ask().send(None)
    told = runner.tell()
    told.send(None)


async def run():
    await runner.wait()

# --- fixed
import asyncio

import anyio


class Runner:
    async def ask(self):
        await asyncio.sleep(0)

    async def tell(self):
        await asyncio.sleep(1)

    async def wait(self):
        await anyio.sleep(2)


runner = Runner()

# --- unsafe
import anyio
import anyio.lowlevel


class Runner:
    async def ask(self):
        await anyio.lowlevel.checkpoint()

    async def tell(self):
        await anyio.sleep(1)

    async def wait(self):
        await anyio.sleep(2)


runner = Runner()
