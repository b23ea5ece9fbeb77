# === a lock of an object, used with async with
import asyncio


class Account:
    def __init__(self):
        self._lock = asyncio.Lock()
        #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def deposit(self):
        async with self._lock:
            pass

# --- fixed
import anyio


class Account:
    def __init__(self):
        self._lock = anyio.Lock()

    async def deposit(self):
        async with self._lock:
            pass

# === acquired and released in one function
import asyncio


async def work():
    lock: asyncio.Lock = asyncio.Lock()
    #     ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    #                    ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
    await lock.acquire()
    #     ^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be
    lock.release()
#   ^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be

# --- fixed
import anyio


async def work():
    lock: anyio.Lock = anyio.Lock()
    await lock.acquire()
    lock.release()

# === released by another function
import asyncio

lock = asyncio.Lock()
#      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because it is released in another function than it is acquired in, and AnyIO's lock belongs to the task that acquired it


async def take():
    await lock.acquire()
    #     ^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be: by hand, because it is released in another function than it is acquired in, and AnyIO's lock belongs to the task that acquired it


async def give():
    lock.release()
#   ^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be: by hand, because it is released in another function than it is acquired in, and AnyIO's lock belongs to the task that acquired it

# === a subclass
import asyncio


class Counted(asyncio.Lock):
#             ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because AnyIO's class gives an object of another class: methods of a subclass would be missing
    pass

# === a lock of threads, and one of which nothing is known
import threading

lock = threading.Lock()


async def take(other):
    await other.acquire()
    lock.release()
