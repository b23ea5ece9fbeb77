# === wait and notify
import asyncio


class Mailbox:
    def __init__(self):
        self._letters = []
        self._arrival = asyncio.Condition()
        #               ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`

    async def put(self, letter):
        async with self._arrival:
            self._letters.append(letter)
            self._arrival.notify()
#           ^^^^^^^^^^^^^^^^^^^^ `asyncio.Condition.notify` of an object that `anyio.Condition` could be
            self._arrival.notify_all()
#           ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Condition.notify_all` of an object that `anyio.Condition` could be

    async def take(self):
        async with self._arrival:
            while not self._letters:
                await self._arrival.wait()
                #     ^^^^^^^^^^^^^^^^^^ `asyncio.Condition.wait` of an object that `anyio.Condition` could be
            return self._letters.pop()

# --- fixed
import anyio


class Mailbox:
    def __init__(self):
        self._letters = []
        self._arrival = anyio.Condition(anyio.Lock(fast_acquire=True))

    async def put(self, letter):
        async with self._arrival:
            self._letters.append(letter)
            self._arrival.notify()
            self._arrival.notify_all()

    async def take(self):
        async with self._arrival:
            while not self._letters:
                await self._arrival.wait()
            return self._letters.pop()
# === wait_for and its value
import asyncio


async def main(jobs):
    ready: asyncio.Condition = asyncio.Condition(None)
    #      ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
    #                          ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
    async with ready:
        await ready.wait_for(lambda: jobs)
        #     ^^^^^^^^^^^^^^ `asyncio.Condition.wait_for` of an object that `anyio.Condition` could be
        job = await ready.wait_for(jobs.pop)
        #           ^^^^^^^^^^^^^^ `asyncio.Condition.wait_for` of an object that `anyio.Condition` could be
        return job, ready.locked()
        #           ^^^^^^^^^^^^ `asyncio.Condition.locked` of an object that `anyio.Condition` could be

# --- fixed
import anyio


async def main(jobs):
    ready: anyio.Condition = anyio.Condition(anyio.Lock(fast_acquire=True))
    async with ready:
        await ready.wait_for(lambda: jobs)
        job = await ready.wait_for(jobs.pop)
        return job, ready.locked()
# === wait_for and an old AnyIO
import asyncio


async def main(jobs):
    ready = asyncio.Condition()
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`: by hand, because `wait_for` of a condition needs AnyIO 4.11 (the project admits 4.10)
    async with ready:
        await ready.wait_for(lambda: jobs)
        #     ^^^^^^^^^^^^^^ `asyncio.Condition.wait_for` of an object that `anyio.Condition` could be: by hand, because `wait_for` of a condition needs AnyIO 4.11 (the project admits 4.10)

# --- settings
minimum-anyio = "4.10"
# === acquire and release
import asyncio


async def main():
    ready = asyncio.Condition()
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
    await ready.acquire()
    #     ^^^^^^^^^^^^^ `asyncio.Condition.acquire` of an object that `anyio.Condition` could be
    try:
        await ready.wait()
        #     ^^^^^^^^^^ `asyncio.Condition.wait` of an object that `anyio.Condition` could be
    finally:
        ready.release()
#       ^^^^^^^^^^^^^ `asyncio.Condition.release` of an object that `anyio.Condition` could be

# --- fixed
import anyio


async def main():
    ready = anyio.Condition(anyio.Lock(fast_acquire=True))
    await ready.acquire()
    try:
        await ready.wait()
    finally:
        ready.release()
# === released elsewhere
import asyncio

_ready = asyncio.Condition()
#        ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`: by hand, because it is released in another function than it is acquired in, and AnyIO's lock belongs to the task that acquired it


async def main():
    await _ready.acquire()
    #     ^^^^^^^^^^^^^^ `asyncio.Condition.acquire` of an object that `anyio.Condition` could be: by hand, because it is released in another function than it is acquired in, and AnyIO's lock belongs to the task that acquired it


def leave():
    _ready.release()
#   ^^^^^^^^^^^^^^ `asyncio.Condition.release` of an object that `anyio.Condition` could be: by hand, because it is released in another function than it is acquired in, and AnyIO's lock belongs to the task that acquired it

# === the value of wait, of acquire
import asyncio


async def main():
    ready = asyncio.Condition()
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
    async with ready:
        if await ready.wait():
        #        ^^^^^^^^^^ `asyncio.Condition.wait` of an object that `anyio.Condition` could be
            print("notified")


async def other():
    ready = asyncio.Condition()
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
    print(await ready.acquire())
    #           ^^^^^^^^^^^^^ `asyncio.Condition.acquire` of an object that `anyio.Condition` could be
    ready.release()
#   ^^^^^^^^^^^^^ `asyncio.Condition.release` of an object that `anyio.Condition` could be

# --- unsafe
import anyio


async def main():
    ready = anyio.Condition(anyio.Lock(fast_acquire=True))
    async with ready:
        if await ready.wait():
            print("notified")


async def other():
    ready = anyio.Condition()
    print(await ready.acquire())
    ready.release()
# === notified by another function, a callback, an inner function
import asyncio


class Box:
    def __init__(self):
        self._changed = asyncio.Condition()
        #               ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`: by hand, because `notify_all` does not stand in the body of an `async with` on it, and AnyIO's has to run in the task that holds the lock

    async def change(self):
        async with self._changed:
            self._tell()

    def _tell(self):
        self._changed.notify_all()
#       ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Condition.notify_all` of an object that `anyio.Condition` could be: by hand, because `notify_all` does not stand in the body of an `async with` on it, and AnyIO's has to run in the task that holds the lock


async def main(loop):
    ready = asyncio.Condition()
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`: by hand, because `notify` does not stand in the body of an `async with` on it, and AnyIO's has to run in the task that holds the lock
    async with ready:
        loop.call_soon(lambda: ready.notify())
        #                      ^^^^^^^^^^^^ `asyncio.Condition.notify` of an object that `anyio.Condition` could be: by hand, because `notify` does not stand in the body of an `async with` on it, and AnyIO's has to run in the task that holds the lock

# === notified without the lock
import asyncio


async def main():
    ready = asyncio.Condition()
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`: by hand, because `notify` does not stand in the body of an `async with` on it, and AnyIO's has to run in the task that holds the lock
    await ready.acquire()
    #     ^^^^^^^^^^^^^ `asyncio.Condition.acquire` of an object that `anyio.Condition` could be: by hand, because `notify` does not stand in the body of an `async with` on it, and AnyIO's has to run in the task that holds the lock
    ready.notify()
#   ^^^^^^^^^^^^ `asyncio.Condition.notify` of an object that `anyio.Condition` could be: by hand, because `notify` does not stand in the body of an `async with` on it, and AnyIO's has to run in the task that holds the lock
    ready.release()
#   ^^^^^^^^^^^^^ `asyncio.Condition.release` of an object that `anyio.Condition` could be: by hand, because `notify` does not stand in the body of an `async with` on it, and AnyIO's has to run in the task that holds the lock

# === wait in a task of its own
import asyncio


async def main():
    ready = asyncio.Condition()
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`: by hand, because `wait` is not awaited where it is called, so another task would need the lock
    async with ready:
        await asyncio.wait_for(ready.wait(), 1)
        #                      ^^^^^^^^^^ `asyncio.Condition.wait` of an object that `anyio.Condition` could be: by hand, because `wait` is not awaited where it is called, so another task would need the lock

# === a lock of its own
import asyncio


async def main():
    lock = asyncio.Lock()
    ready = asyncio.Condition(lock)
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
    async with ready:
        ready.notify()
#       ^^^^^^^^^^^^ `asyncio.Condition.notify` of an object that `anyio.Condition` could be
    async with lock:
        print("held")


async def direct():
    ready = asyncio.Condition(asyncio.Lock())
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
    async with ready:
        ready.notify()
#       ^^^^^^^^^^^^ `asyncio.Condition.notify` of an object that `anyio.Condition` could be

# --- unsafe
import anyio


async def main():
    lock = anyio.Lock()
    ready = anyio.Condition(lock)
    async with ready:
        ready.notify()
    async with lock:
        print("held")


async def direct():
    ready = anyio.Condition(anyio.Lock())
    async with ready:
        ready.notify()
# === two conditions of one lock
import asyncio


class Buffer:
    def __init__(self):
        self._mutex = asyncio.Lock()
        self._not_empty = asyncio.Condition(self._mutex)
        #                 ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`: by hand, because `notify` does not stand in the body of an `async with` on it, and AnyIO's has to run in the task that holds the lock
        self._not_full = asyncio.Condition(self._mutex)
        #                ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`: by hand, because `wait` does not stand in the body of an `async with` on the condition, and AnyIO's does not see that its lock is held

    async def put(self):
        async with self._not_full:
            self._not_empty.notify()
#           ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Condition.notify` of an object that `anyio.Condition` could be: by hand, because `notify` does not stand in the body of an `async with` on it, and AnyIO's has to run in the task that holds the lock

    async def get(self):
        async with self._mutex:
            await self._not_full.wait()
            #     ^^^^^^^^^^^^^^^^^^^ `asyncio.Condition.wait` of an object that `anyio.Condition` could be: by hand, because `wait` does not stand in the body of an `async with` on the condition, and AnyIO's does not see that its lock is held

# === its lock comes from elsewhere, or is used in other ways
import asyncio


async def main(lock):
    ready = asyncio.Condition(lock)
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`: by hand, because it is not seen where its lock is made
    async with ready:
        ready.notify()
#       ^^^^^^^^^^^^ `asyncio.Condition.notify` of an object that `anyio.Condition` could be: by hand, because it is not seen where its lock is made


async def other():
    lock = asyncio.Lock()
    ready = asyncio.Condition(lock)
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`: by hand, because its lock is used in other ways, too
    await lock.acquire()
    lock.release()
    async with ready:
        ready.notify()
#       ^^^^^^^^^^^^ `asyncio.Condition.notify` of an object that `anyio.Condition` could be: by hand, because its lock is used in other ways, too

# === a subclass, given away, threads
import asyncio
import threading

import elsewhere


class Named(asyncio.Condition):
#           ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`: by hand, because AnyIO's class gives an object of another class: methods of a subclass would be missing
    pass


plain = threading.Condition()


def use(unknown):
    with plain:
        plain.notify()
    unknown.notify_all()

# === given away
import asyncio

import elsewhere


async def main():
    ready = asyncio.Condition()
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
    elsewhere.use(ready)

# --- unsafe
import anyio
import elsewhere


async def main():
    ready = anyio.Condition()
    elsewhere.use(ready)
