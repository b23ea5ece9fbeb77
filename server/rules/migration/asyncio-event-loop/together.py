# === all that is done with it has a counterpart: clock and thread, safe
import asyncio

async def main(path):
    loop = asyncio.get_running_loop()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
    started = loop.time()
    #         ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
    text = await loop.run_in_executor(None, path.read_text)  # slow
    return text, loop.time() - started
    #            ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock

# --- fixed
import anyio
import anyio.to_thread

async def main(path):
    started = anyio.current_time()
    text = await anyio.to_thread.run_sync(path.read_text, abandon_on_cancel=True)  # slow
    return text, anyio.current_time() - started

# --- choose Use what AnyIO has for all that the loop does here
import anyio
import anyio.to_thread

async def main(path):
    started = anyio.current_time()
    text = await anyio.to_thread.run_sync(path.read_text, abandon_on_cancel=True)  # slow
    return text, anyio.current_time() - started

# === asked for where it is used
import asyncio

async def main(path):
    await asyncio.get_running_loop().run_in_executor(None, path.unlink)
    #     ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
    if path: started = asyncio.get_event_loop().time(); print(asyncio.get_event_loop().time() - started)
    #                  ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_event_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
    #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
    #                                                         ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_event_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
    #                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock

# --- fixed
import anyio
import anyio.to_thread

async def main(path):
    await anyio.to_thread.run_sync(path.unlink, abandon_on_cancel=True)
    if path: started = anyio.current_time(); print(anyio.current_time() - started)

# === one safe, one unsafe: the getter goes with the unsafe one
import asyncio

async def main(path, host):
    loop = asyncio.get_running_loop()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
    await loop.run_in_executor(None, path.unlink)
    return await loop.getaddrinfo(host, 80)
    #            ^^^^^^^^^^^^^^^^ Use `anyio.getaddrinfo` instead of the loop's

# --- unsafe
import anyio
import anyio.to_thread

async def main(path, host):
    await anyio.to_thread.run_sync(path.unlink, abandon_on_cancel=True)
    return await anyio.getaddrinfo(host, 80)

# === tasks, two of one group
import asyncio

async def fetch(n):
    await asyncio.sleep(n)
    return n

async def main():
    loop = asyncio.get_event_loop()
    #      ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_event_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
    one = loop.create_task(fetch(1))
    two = loop.create_task(fetch(2))
    print(loop.time())
    #     ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
    return await one + await two

# --- unsafe
import asyncio

import anyio

async def fetch(n):
    await asyncio.sleep(n)
    return n

async def main():
    async with anyio.create_task_group() as tg:
        one = tg.create_task(fetch(1))
        two = tg.create_task(fetch(2))
        print(anyio.current_time())
        return await one + await two

# === from a thread
import asyncio

async def double(n):
    return n * 2

async def main(start):
    loop = asyncio.get_running_loop()  # for the thread
    #      ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
    ready = asyncio.Event()

    def work():
        loop.call_soon_threadsafe(ready.set)
        return asyncio.run_coroutine_threadsafe(double(21), loop).result()

    start(work)
    await ready.wait()

# --- unsafe
import asyncio

import anyio.from_thread

async def double(n):
    return n * 2

async def main(start):
    # for the thread
    ready = asyncio.Event()

    def work():
        anyio.from_thread.run_sync(ready.set)
        return anyio.from_thread.run(double, 21)

    start(work)
    await ready.wait()

# === not where something has to be done by hand, or the loop is given away, or may be another
import asyncio

async def later(path):
    loop = asyncio.get_running_loop()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio, and AnyIO's functions take the place of its methods: by hand, because `call_later` of it has to be replaced by hand
    await loop.run_in_executor(None, path.unlink)
    loop.call_later(1, print)
#   ^^^^^^^^^^^^^^^ `call_later` of a loop has no counterpart: by hand, start a task that sleeps and then calls

async def given(path, watch):
    loop = asyncio.get_running_loop()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio, and AnyIO's functions take the place of its methods: by hand, because it is handed to `watch`
    await loop.run_in_executor(None, path.unlink)
    watch(loop)

async def either(path, loop):
    loop = loop or asyncio.get_running_loop()
    #              ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio, and AnyIO's functions take the place of its methods: by hand, because it is not seen what is done with it
    await loop.run_in_executor(None, path.unlink)

async def kept(path, watch):
    loop = asyncio.get_running_loop()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio, and AnyIO's functions take the place of its methods: by hand, because `run_in_executor` of it has to be replaced by hand
    watch(loop.run_in_executor(None, path.unlink))

# === futures of AnyIO
import asyncio

async def main(send):
    loop = asyncio.get_running_loop()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
    started = loop.time()
    #         ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
    reply = loop.create_future()
    reply.set_result(1)
    await reply
    other = asyncio.get_event_loop().create_future()
    #       ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_event_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
    other.set_result(2)
    await other
    third = asyncio.get_event_loop().create_future()
    #       ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_event_loop` gives a loop of asyncio, and AnyIO's functions take the place of its methods: by hand, because `create_future` of it has to be replaced by hand
    send(third)
    return loop.time() - started
    #      ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock

# --- settings
minimum-anyio = "4.15"

# --- fixed
import asyncio

import anyio

async def main(send):
    loop = asyncio.get_running_loop()
    started = anyio.current_time()
    reply = loop.create_future()
    reply.set_result(1)
    await reply
    other = asyncio.get_event_loop().create_future()
    other.set_result(2)
    await other
    third = asyncio.get_event_loop().create_future()
    send(third)
    return anyio.current_time() - started

# --- unsafe
import asyncio

import anyio

async def main(send):
    started = anyio.current_time()
    reply = anyio.Future()
    reply.return_value = 1
    await reply
    other = anyio.Future()
    other.return_value = 2
    await other
    third = asyncio.get_event_loop().create_future()
    send(third)
    return anyio.current_time() - started

# === a loop in an attribute
import asyncio

class Till:
    def __init__(self):
        self._loop = asyncio.get_running_loop()  # the one at the door
        #            ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio, and AnyIO's functions take the place of its methods: by hand, because `time` of it has to be replaced by hand
        self._opened = self._loop.time()
        #              ^^^^^^^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock: by hand, because it needs a task, and none may run outside of a coroutine

class Shop:
    def __init__(self):
        self._loop: asyncio.AbstractEventLoop | None = None

    async def open(self):
        self._loop = asyncio.get_running_loop()
        #            ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods

    async def read(self, path):
        await self._loop.run_in_executor(None, path.read_text)
        started = self._loop.time()
        #         ^^^^^^^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
        return self._loop.time() - started
        #      ^^^^^^^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock

class Public:
    async def open(self):
        self.loop = asyncio.get_running_loop()
        #           ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods

    async def read(self, path):
        await self.loop.run_in_executor(None, path.read_text)

class Asked:
    async def read(self, path):
        if self._loop is None:
            self._loop = asyncio.get_running_loop()
            #            ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio, and AnyIO's functions take the place of its methods: by hand, because `self._loop` keeps it, and more is done with that than AnyIO has functions for
        await self._loop.run_in_executor(None, path.read_text)

class Given:
    def __init__(self, loop: asyncio.AbstractEventLoop):
        self._loop = loop or asyncio.get_running_loop()
        #                    ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio, and AnyIO's functions take the place of its methods: by hand, because it is not seen what is done with it

    async def read(self, path):
        await self._loop.run_in_executor(None, path.read_text)

# --- fixed
import asyncio

import anyio

class Till:
    def __init__(self):
        self._loop = asyncio.get_running_loop()  # the one at the door
        self._opened = self._loop.time()

class Shop:
    def __init__(self):
        self._loop: asyncio.AbstractEventLoop | None = None

    async def open(self):
        self._loop = asyncio.get_running_loop()

    async def read(self, path):
        await self._loop.run_in_executor(None, path.read_text)
        started = anyio.current_time()
        return anyio.current_time() - started

class Public:
    async def open(self):
        self.loop = asyncio.get_running_loop()

    async def read(self, path):
        await self.loop.run_in_executor(None, path.read_text)

class Asked:
    async def read(self, path):
        if self._loop is None:
            self._loop = asyncio.get_running_loop()
        await self._loop.run_in_executor(None, path.read_text)

class Given:
    def __init__(self, loop: asyncio.AbstractEventLoop):
        self._loop = loop or asyncio.get_running_loop()

    async def read(self, path):
        await self._loop.run_in_executor(None, path.read_text)

# --- unsafe
import asyncio

import anyio
import anyio.to_thread

class Till:
    def __init__(self):
        self._loop = asyncio.get_running_loop()  # the one at the door
        self._opened = self._loop.time()

class Shop:
    def __init__(self):
        pass

    async def open(self):
        pass

    async def read(self, path):
        await anyio.to_thread.run_sync(path.read_text, abandon_on_cancel=True)
        started = anyio.current_time()
        return anyio.current_time() - started

class Public:
    async def open(self):
        pass

    async def read(self, path):
        await anyio.to_thread.run_sync(path.read_text, abandon_on_cancel=True)

class Asked:
    async def read(self, path):
        if self._loop is None:
            self._loop = asyncio.get_running_loop()
        await self._loop.run_in_executor(None, path.read_text)

class Given:
    def __init__(self, loop: asyncio.AbstractEventLoop):
        self._loop = loop or asyncio.get_running_loop()

    async def read(self, path):
        await self._loop.run_in_executor(None, path.read_text)

# === what other files do with the attribute
import asyncio

class Till:
    async def open(self):
        self.loop = asyncio.get_running_loop()
        #           ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio, and AnyIO's functions take the place of its methods: by hand, because `self.loop` keeps it, and more is done with that than AnyIO has functions for

    async def read(self, path):
        await self.loop.run_in_executor(None, path.read_text)

# --- file other.py
def later(till):
    till.loop.call_later(1, print)
