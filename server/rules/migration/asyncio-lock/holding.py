# === acquired in one branch, released in the other
import asyncio

lock = asyncio.Lock()
#      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because where it is released it was acquired in another run of the function, if at all, and AnyIO's lock belongs to the task that acquired it


async def turn(on):
    if on:
        await lock.acquire()
        #     ^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be: by hand, because where it is released it was acquired in another run of the function, if at all, and AnyIO's lock belongs to the task that acquired it
    else:
        lock.release()
#       ^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be: by hand, because where it is released it was acquired in another run of the function, if at all, and AnyIO's lock belongs to the task that acquired it

# === released before it is acquired
import asyncio


class Gate:
    def __init__(self):
        self.lock = asyncio.Lock()
        #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because where it is released it was acquired in another run of the function, if at all, and AnyIO's lock belongs to the task that acquired it

    async def flip(self, held):
        if held:
            self.lock.release()
#           ^^^^^^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be: by hand, because where it is released it was acquired in another run of the function, if at all, and AnyIO's lock belongs to the task that acquired it
            return "open"
        await self.lock.acquire()
        #     ^^^^^^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be: by hand, because where it is released it was acquired in another run of the function, if at all, and AnyIO's lock belongs to the task that acquired it
        return "closed"

# === the branch that acquires ends the function
import asyncio

lock = asyncio.Lock()
#      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because where it is released it was acquired in another run of the function, if at all, and AnyIO's lock belongs to the task that acquired it


async def turn(mode):
    match mode:
        case "on":
            await lock.acquire()
            #     ^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be: by hand, because where it is released it was acquired in another run of the function, if at all, and AnyIO's lock belongs to the task that acquired it
            return
    lock.release()
#   ^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be: by hand, because where it is released it was acquired in another run of the function, if at all, and AnyIO's lock belongs to the task that acquired it

# === acquired and released under the same condition, and in a loop
import asyncio

lock = asyncio.Lock()
#      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`


async def work(alone, items):
    if alone:
        await lock.acquire()
        #     ^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be
    try:
        print(items)
    finally:
        if alone:
            lock.release()
#           ^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be
    for item in items:
        await lock.acquire()
        #     ^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be
        try:
            if item:
                return item
        finally:
            lock.release()
#           ^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be

# --- fixed
import anyio

lock = anyio.Lock()


async def work(alone, items):
    if alone:
        await lock.acquire()
    try:
        print(items)
    finally:
        if alone:
            lock.release()
    for item in items:
        await lock.acquire()
        try:
            if item:
                return item
        finally:
            lock.release()

# === held while a generator hands out values
import asyncio


class Rows:
    def __init__(self):
        self.lock = asyncio.Lock()
        #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self.other = asyncio.Lock()
        #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def read(self, count):
        async with self.lock:
            for number in range(count):
                yield number

    async def count(self):
        await self.other.acquire()
        #     ^^^^^^^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be
        try:
            yield 1
        finally:
            self.other.release()
#           ^^^^^^^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be

# --- unsafe
import anyio


class Rows:
    def __init__(self):
        self.lock = anyio.Lock()
        self.other = anyio.Lock()

    async def read(self, count):
        async with self.lock:
            for number in range(count):
                yield number

    async def count(self):
        await self.other.acquire()
        try:
            yield 1
        finally:
            self.other.release()

# === held by a context manager that is a generator, and given back before a value is handed out
import asyncio
import contextlib

lock = asyncio.Lock()
#      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`


@contextlib.asynccontextmanager
async def held():
    async with lock:
        yield


async def numbers(count):
    for number in range(count):
        async with lock:
            number += 1
        yield number

# --- fixed
import contextlib

import anyio

lock = anyio.Lock()


@contextlib.asynccontextmanager
async def held():
    async with lock:
        yield


async def numbers(count):
    for number in range(count):
        async with lock:
            number += 1
        yield number

# === released whoever holds it
import asyncio

lock = asyncio.Lock()
#      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`


async def ask(device, alone):
    if alone:
        await lock.acquire()
        #     ^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be
    answer = await device.ask()
    if lock.locked():
    #  ^^^^^^^^^^^ `asyncio.Lock.locked` of an object that `anyio.Lock` could be
        lock.release()
#       ^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be
    return answer

# --- unsafe
import anyio

lock = anyio.Lock()


async def ask(device, alone):
    if alone:
        await lock.acquire()
    answer = await device.ask()
    if lock.locked():
        lock.release()
    return answer

# === acquired in a loop that may not run, released in the end
import asyncio

lock = asyncio.Lock()
#      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`


async def ask(devices):
    try:
        for device in devices:
            if device.ready:
                await lock.acquire()
                #     ^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be
                break
    finally:
        lock.release()
#       ^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be

# --- unsafe
import anyio

lock = anyio.Lock()


async def ask(devices):
    try:
        for device in devices:
            if device.ready:
                await lock.acquire()
                break
    finally:
        lock.release()

# === acquired in every branch that goes on
import asyncio

lock = asyncio.Lock()
#      ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`


async def ask(device, patient):
    if patient:
        await lock.acquire()
        #     ^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be
    elif lock.locked():
    #    ^^^^^^^^^^^ `asyncio.Lock.locked` of an object that `anyio.Lock` could be
        return None
    else:
        await lock.acquire()
        #     ^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be
    while True:
        try:
            return await device.ask()
        finally:
            lock.release()
#           ^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be

# --- fixed
import anyio

lock = anyio.Lock()


async def ask(device, patient):
    if patient:
        await lock.acquire()
    elif lock.locked():
        return None
    else:
        await lock.acquire()
    while True:
        try:
            return await device.ask()
        finally:
            lock.release()

# === another file asks whether it is locked, maybe where no loop runs
import asyncio


class Store:
    def __init__(self):
        self.lock = asyncio.Lock()
        #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def write(self, text):
        async with self.lock:
            print(text)

# --- path app/store.py
# --- file app/__init__.py
# --- file app/status.py
def line(store):
    return "busy" if store.lock.locked() else "idle"

# --- unsafe
import anyio


class Store:
    def __init__(self):
        self.lock = anyio.Lock()

    async def write(self, text):
        async with self.lock:
            print(text)

# === waited for in a clean-up, which a scope of AnyIO may have cancelled
import asyncio
import anyio

class Store:
    def __init__(self):
        self._lock = asyncio.Lock()
        #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self._users = asyncio.Lock()
        #             ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self._rows = asyncio.Lock()
        #            ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self._shielded = asyncio.Lock()
        #                ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self._after = asyncio.Lock()
        #             ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def use(self, user):
        try:
            await user.work()
        finally:
            if user.known:
                async with self._users:
                    user.leave()

    async def __aexit__(self, *error):
        await self._lock.acquire()
        #     ^^^^^^^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be
        self._lock.release()
#       ^^^^^^^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be

    async def read(self, row):
        try:
            await row.read()
        except BaseException:
            async with self._rows:
                row.drop()
            raise

    async def close(self, user):
        try:
            await user.close()
        except OSError:
            async with self._after:
                user.forget()
        finally:
            with anyio.CancelScope(shield=True):
                async with self._shielded:
                    user.leave()

# --- fixed
import asyncio
import anyio

class Store:
    def __init__(self):
        self._lock = asyncio.Lock()
        self._users = asyncio.Lock()
        self._rows = asyncio.Lock()
        self._shielded = anyio.Lock()
        self._after = anyio.Lock()

    async def use(self, user):
        try:
            await user.work()
        finally:
            if user.known:
                async with self._users:
                    user.leave()

    async def __aexit__(self, *error):
        await self._lock.acquire()
        self._lock.release()

    async def read(self, row):
        try:
            await row.read()
        except BaseException:
            async with self._rows:
                row.drop()
            raise

    async def close(self, user):
        try:
            await user.close()
        except OSError:
            async with self._after:
                user.forget()
        finally:
            with anyio.CancelScope(shield=True):
                async with self._shielded:
                    user.leave()

# --- unsafe
import anyio

class Store:
    def __init__(self):
        self._lock = anyio.Lock()
        self._users = anyio.Lock()
        self._rows = anyio.Lock()
        self._shielded = anyio.Lock()
        self._after = anyio.Lock()

    async def use(self, user):
        try:
            await user.work()
        finally:
            if user.known:
                async with self._users:
                    user.leave()

    async def __aexit__(self, *error):
        await self._lock.acquire()
        self._lock.release()

    async def read(self, row):
        try:
            await row.read()
        except BaseException:
            async with self._rows:
                row.drop()
            raise

    async def close(self, user):
        try:
            await user.close()
        except OSError:
            async with self._after:
                user.forget()
        finally:
            with anyio.CancelScope(shield=True):
                async with self._shielded:
                    user.leave()
