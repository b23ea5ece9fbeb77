# === the value of acquire
import asyncio


async def main():
    lock = asyncio.Lock()
    #      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    if await lock.acquire():
    #        ^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be
        lock.release()
#       ^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be

# --- unsafe
import anyio


async def main():
    lock = anyio.Lock()
    if await lock.acquire():
        lock.release()
# === released in another function
import asyncio


class Gate:
    def __init__(self):
        self._lock = asyncio.Lock()
        #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because it is released in another function than it is acquired in, and AnyIO's lock belongs to the task that acquired it

    async def open(self):
        await self._lock.acquire()
        #     ^^^^^^^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be: by hand, because it is released in another function than it is acquired in, and AnyIO's lock belongs to the task that acquired it

    def close(self):
        self._lock.release()
#       ^^^^^^^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be: by hand, because it is released in another function than it is acquired in, and AnyIO's lock belongs to the task that acquired it

# === acquire in wait_for, in a task, in gather
import asyncio


async def main():
    lock = asyncio.Lock()
    #      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because `acquire()` is not awaited where it is called, so another task may become the owner
    await asyncio.wait_for(lock.acquire(), 1)
    #                      ^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be: by hand, because `acquire()` is not awaited where it is called, so another task may become the owner
    lock.release()
#   ^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be: by hand, because `acquire()` is not awaited where it is called, so another task may become the owner


async def task():
    lock = asyncio.Lock()
    #      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because `acquire()` is not awaited where it is called, so another task may become the owner
    await asyncio.create_task(lock.acquire())
    #                         ^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be: by hand, because `acquire()` is not awaited where it is called, so another task may become the owner


async def together():
    lock = asyncio.Lock()
    #      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because `acquire()` is not awaited where it is called, so another task may become the owner
    await asyncio.gather(lock.acquire())
    #                    ^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be: by hand, because `acquire()` is not awaited where it is called, so another task may become the owner

# === released by a callback
import asyncio


async def main(task):
    lock = asyncio.Lock()
    #      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because it is released in another function than it is acquired in, and AnyIO's lock belongs to the task that acquired it
    await lock.acquire()
    #     ^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be: by hand, because it is released in another function than it is acquired in, and AnyIO's lock belongs to the task that acquired it
    task.add_done_callback(lambda done: lock.release())
    #                                   ^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be: by hand, because it is released in another function than it is acquired in, and AnyIO's lock belongs to the task that acquired it

# === handed to code that is not seen
import asyncio

import elsewhere


async def main():
    lock = asyncio.Lock()
    #      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    elsewhere.use(lock)

# --- unsafe
import anyio
import elsewhere


async def main():
    lock = anyio.Lock()
    elsewhere.use(lock)
# === returned to code that is not seen
import asyncio


class Store:
    def __init__(self):
        self._lock = asyncio.Lock()
        #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    def pair(self):
        return {"lock": self._lock}, 1

# --- unsafe
import anyio


class Store:
    def __init__(self):
        self._lock = anyio.Lock()

    def pair(self):
        return {"lock": self._lock}, 1
# === locked outside a coroutine
import asyncio

_lock = asyncio.Lock()
#       ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`


def is_busy():
    return _lock.locked()
    #      ^^^^^^^^^^^^ `asyncio.Lock.locked` of an object that `anyio.Lock` could be

# --- unsafe
import anyio

_lock = anyio.Lock()


def is_busy():
    return _lock.locked()
# === a method handed on
import asyncio


async def main(stack):
    lock = asyncio.Lock()
    #      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    await lock.acquire()
    #     ^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be
    stack.callback(lock.release)
    #              ^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be

# --- unsafe
import anyio


async def main(stack):
    lock = anyio.Lock()
    await lock.acquire()
    stack.callback(lock.release)
# === with instead of async with, and an unknown member
import asyncio


def odd():
    lock = asyncio.Lock()
    #      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because `lock` is used in a way that is not known
    with lock:
        pass


def peek():
    lock = asyncio.Lock()
    #      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because AnyIO has no `_waiters` for it
    return lock._waiters

# === a subclass
import asyncio


class Named(asyncio.Lock):
#           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because AnyIO's class gives an object of another class: methods of a subclass would be missing
    pass


class Other(Named, asyncio.Lock):
#                  ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because AnyIO's class gives an object of another class: methods of a subclass would be missing
    pass

# === the class itself as a value, and annotations without an object
import asyncio

KINDS = {"lock": asyncio.Lock}
#                ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because it is not seen what is done with the object


def use(lock: asyncio.Lock) -> "asyncio.Lock":
#             ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because the object that the annotation speaks of is made elsewhere
#                               ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because the object that the annotation speaks of is made elsewhere
    return lock

# === the lock of a condition goes with it
import asyncio


async def main():
    lock = asyncio.Lock()
    #      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because the condition that it is handed to has to be replaced with it
    ready = asyncio.Condition(lock)
    async with ready:
        ready.notify()

# === replaced by a test
import asyncio
from unittest import mock


async def main():
    lock = asyncio.Lock()
    #      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    async with lock:
        pass


def test(monkeypatch):
    with mock.patch("asyncio.Lock"):
        pass

# --- unsafe
from unittest import mock

import anyio


async def main():
    lock = anyio.Lock()
    async with lock:
        pass


def test(monkeypatch):
    with mock.patch("asyncio.Lock"):
        pass

# === made with arguments, which it took before Python 3.10
import asyncio


class Port:
    def __init__(self, loop):
        self._lock = asyncio.Lock(loop=loop)
        #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because Python 3.10 and later take no `loop=`; leave it out first

    async def write(self):
        async with self._lock:
            pass

# === asked behind the block, where AnyIO has handed the lock on to who waits
import asyncio

lock = asyncio.Lock()
#      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`


async def update(busy, key):
    async with lock:
        await busy[key].wait()
    if not lock.locked():
    #      ^^^^^^^^^^^ `asyncio.Lock.locked` of an object that `anyio.Lock` could be
        del busy[key]

# --- unsafe
import anyio

lock = anyio.Lock()


async def update(busy, key):
    async with lock:
        await busy[key].wait()
    if not lock.locked():
        del busy[key]

# === asked behind the call of a function that gives it back
import asyncio


class Store:
    def __init__(self):
        self._lock = asyncio.Lock()
        #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def write(self, text):
        await self._lock.acquire()
        #     ^^^^^^^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be
        try:
            print(text)
        finally:
            self._lock.release()
#           ^^^^^^^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be

    async def write_all(self, texts):
        for text in texts:
            if await self.is_busy():
                return
            await self.write(text)

    async def is_busy(self):
        return self._lock.locked()
        #      ^^^^^^^^^^^^^^^^^ `asyncio.Lock.locked` of an object that `anyio.Lock` could be

# --- unsafe
import anyio


class Store:
    def __init__(self):
        self._lock = anyio.Lock()

    async def write(self, text):
        await self._lock.acquire()
        try:
            print(text)
        finally:
            self._lock.release()

    async def write_all(self, texts):
        for text in texts:
            if await self.is_busy():
                return
            await self.write(text)

    async def is_busy(self):
        return self._lock.locked()

# === asked before the block, and in it by a function
import asyncio


class Switch:
    def __init__(self):
        self._lock = asyncio.Lock()
        #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def switch(self, text):
        if self._lock.locked():
        #  ^^^^^^^^^^^^^^^^^ `asyncio.Lock.locked` of an object that `anyio.Lock` could be
            raise ValueError(text)
        async with self._lock:
            await self._write(text)

    async def _write(self, text):
        assert self._lock.locked()
        #      ^^^^^^^^^^^^^^^^^ `asyncio.Lock.locked` of an object that `anyio.Lock` could be
        print(text)

# --- fixed
import anyio


class Switch:
    def __init__(self):
        self._lock = anyio.Lock()

    async def switch(self, text):
        if self._lock.locked():
            raise ValueError(text)
        async with self._lock:
            await self._write(text)

    async def _write(self, text):
        assert self._lock.locked()
        print(text)

# === who is only called where it is held need not ask for it
import asyncio


class Activity:
    def __init__(self, child):
        self._lock = asyncio.Lock()
        #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self._child = child

    async def start(self):
        async with self._lock:
            await self._start()

    async def _start(self):
        await self._child.start()
        await self._resume()

    async def _resume(self):
        assert self._lock.locked()
        #      ^^^^^^^^^^^^^^^^^ `asyncio.Lock.locked` of an object that `anyio.Lock` could be

# --- fixed
import anyio


class Activity:
    def __init__(self, child):
        self._lock = anyio.Lock()
        self._child = child

    async def start(self):
        async with self._lock:
            await self._start()

    async def _start(self):
        await self._child.start()
        await self._resume()

    async def _resume(self):
        assert self._lock.locked()

# === a task that is started there runs behind it
import asyncio


class Activity:
    def __init__(self, child):
        self._lock = asyncio.Lock()
        #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self._child = child

    async def start(self):
        async with self._lock:
            asyncio.create_task(self._start())

    async def _start(self):
        await self._child.start()
        assert self._lock.locked()
        #      ^^^^^^^^^^^^^^^^^ `asyncio.Lock.locked` of an object that `anyio.Lock` could be

# --- unsafe
import asyncio

import anyio


class Activity:
    def __init__(self, child):
        self._lock = anyio.Lock()
        self._child = child

    async def start(self):
        async with self._lock:
            asyncio.create_task(self._start())

    async def _start(self):
        await self._child.start()
        assert self._lock.locked()
