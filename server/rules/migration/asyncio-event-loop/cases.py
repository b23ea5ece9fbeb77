# === the clock, only differences; the loop goes with it
import asyncio

async def main(queue: asyncio.Queue, limit):
    loop = asyncio.get_running_loop()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
    started = loop.time()
    #         ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
    deadline = started + limit
    while loop.time() < deadline:
    #     ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
        await queue.get()
    return asyncio.get_running_loop().time() - started
    #      ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock

# --- fixed
import asyncio

import anyio

async def main(queue: asyncio.Queue, limit):
    started = anyio.current_time()
    deadline = started + limit
    while anyio.current_time() < deadline:
        await queue.get()
    return anyio.current_time() - started

# === the clock of an attribute of its own
import asyncio

class Meter:
    def __init__(self):
        self._last = 0.0
        self.public = None

    async def tick(self):
        loop = asyncio.get_running_loop()
        #      ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
        self._seen = loop.time()
        #            ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
        print(loop.time() - self._seen)
        #     ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
        self._last = loop.time()
        #            ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
        self.public = loop.time()
        #             ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock

# --- fixed
import asyncio

import anyio

class Meter:
    def __init__(self):
        self._last = 0.0
        self.public = None

    async def tick(self):
        loop = asyncio.get_running_loop()
        self._seen = anyio.current_time()
        print(anyio.current_time() - self._seen)
        self._last = loop.time()
        self.public = loop.time()

# --- unsafe
import anyio

class Meter:
    def __init__(self):
        self._last = 0.0
        self.public = None

    async def tick(self):
        self._seen = anyio.current_time()
        print(anyio.current_time() - self._seen)
        self._last = anyio.current_time()
        self.public = anyio.current_time()

# === the clock outside of a coroutine, handed on, given away
import asyncio
import time

def now(loop: asyncio.AbstractEventLoop):
    return loop.time()
    #      ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock: by hand, because it needs a task, and none may run outside of a coroutine

async def main(log, start):
    loop = asyncio.get_event_loop()
    #      ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_event_loop` gives a loop of asyncio, and AnyIO's functions take the place of its methods: by hand, because `time` of it has to be replaced by hand
    log(loop.time)
    #   ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock: by hand, because it is not called here
    log(lambda: loop.time() - start)
    #           ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock: by hand, because it needs a task, and none may run outside of a coroutine
    log(loop.time() - start)
    #   ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
    log(loop.time() - time.monotonic())
    #   ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock

# --- unsafe
import asyncio
import time

import anyio

def now(loop: asyncio.AbstractEventLoop):
    return loop.time()

async def main(log, start):
    loop = asyncio.get_event_loop()
    log(loop.time)
    log(lambda: loop.time() - start)
    log(anyio.current_time() - start)
    log(anyio.current_time() - time.monotonic())

# === a loop for one coroutine
import asyncio

async def main(n=1, *, k=2):
    await asyncio.sleep(n)

def start():
    loop = asyncio.new_event_loop()
    #      ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.new_event_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
    try:
        return loop.run_until_complete(main())
        #      ^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.run` instead of a loop's `run_until_complete`
    finally:
        loop.close()
#       ^^^^^^^^^^ `anyio.run` closes its loop itself

loop = asyncio.get_event_loop()  # the loop
#      ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_event_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
loop.run_until_complete(main(3, k=4))
#<^^^^^^^^^^^^^^^^^^^^^ Use `anyio.run` instead of a loop's `run_until_complete`
loop.close()
#<^^^^^^^^ `anyio.run` closes its loop itself
print(asyncio.get_event_loop().run_until_complete(main(5)))
#     ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_event_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.run` instead of a loop's `run_until_complete`

# --- unsafe
import asyncio
import functools

import anyio

async def main(n=1, *, k=2):
    await asyncio.sleep(n)

def start():
    return anyio.run(main)

# the loop
anyio.run(functools.partial(main, 3, k=4))
print(anyio.run(main, 5))

# === by hand: loops with more to do
import asyncio

async def main():
    await asyncio.sleep(1)

def twice(coroutine):
    loop = asyncio.new_event_loop()
    #      ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.new_event_loop` gives a loop of asyncio, and AnyIO's functions take the place of its methods: by hand, because more is done with the loop than to run one coroutine
    asyncio.set_event_loop(loop)
    loop.run_until_complete(main())
#   ^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.run` instead of a loop's `run_until_complete`: by hand, because the loop is not made for this coroutine alone
    loop.run_until_complete(coroutine)
#   ^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.run` instead of a loop's `run_until_complete`: by hand, because the loop is not made for this coroutine alone
    loop.close()
#   ^^^^^^^^^^ `close` of a loop has no counterpart: by hand, `anyio.run` opens and closes its loop itself

def forever():
    loop = asyncio.get_event_loop()
    #      ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_event_loop` gives a loop of asyncio, and AnyIO's functions take the place of its methods: by hand, because no coroutine is here, in which AnyIO's functions could be called
    loop.call_later(1, print)
#   ^^^^^^^^^^^^^^^ `call_later` of a loop has no counterpart: by hand, start a task that sleeps and then calls
    loop.set_debug(True)
    loop.run_forever()
#   ^^^^^^^^^^^^^^^^ `run_forever` of a loop has no counterpart: by hand, run a coroutine with `anyio.run` that ends in `anyio.sleep_forever()`

# === a runner
import asyncio

async def main(n):
    await asyncio.sleep(n)

with asyncio.Runner() as runner:
#    ^^^^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.Runner`
    print(runner.run(main(21)))
    #     ^^^^^^^^^^ Use `anyio.run` instead of `asyncio.Runner.run`
with asyncio.Runner() as runner:
#    ^^^^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.Runner`: by hand, because AnyIO has no runner that runs several coroutines in one loop
    runner.run(main(1))
#   ^^^^^^^^^^ Use `anyio.run` instead of `asyncio.Runner.run`: by hand, because AnyIO has no runner that runs several coroutines in one loop
    runner.run(main(2))
#   ^^^^^^^^^^ Use `anyio.run` instead of `asyncio.Runner.run`: by hand, because AnyIO has no runner that runs several coroutines in one loop

# --- unsafe
import asyncio

import anyio

async def main(n):
    await asyncio.sleep(n)

print(anyio.run(main, 21))
with asyncio.Runner() as runner:
    runner.run(main(1))
    runner.run(main(2))

# === a runner with options
import asyncio

import uvloop

async def main(n):
    await asyncio.sleep(n)

with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
#    ^^^^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.Runner`
    print(runner.run(main(21)))
    #     ^^^^^^^^^^ Use `anyio.run` instead of `asyncio.Runner.run`
with asyncio.Runner(debug=True) as runner:
#    ^^^^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.Runner`
    runner.run(main(n=21))
#   ^^^^^^^^^^ Use `anyio.run` instead of `asyncio.Runner.run`

# --- unsafe
import asyncio
import functools

import anyio

async def main(n):
    await asyncio.sleep(n)

print(anyio.run(main, 21, backend="asyncio", backend_options={"use_uvloop": True}))
anyio.run(functools.partial(main, n=21), backend="asyncio", backend_options={"debug": True})

# === addresses, and an unused loop that is all there is
import asyncio

async def find(host):
    loop = asyncio.get_running_loop()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
    return await loop.getaddrinfo(host, 80, type=1)
    #            ^^^^^^^^^^^^^^^^ Use `anyio.getaddrinfo` instead of the loop's

async def idle():
    loop = asyncio.get_running_loop()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods

# --- fixed
import asyncio

async def find(host):
    loop = asyncio.get_running_loop()
    return await loop.getaddrinfo(host, 80, type=1)

async def idle():
    pass

# --- unsafe
import anyio

async def find(host):
    return await anyio.getaddrinfo(host, 80, type=1)

async def idle():
    pass

# === a file that replaces the loop
import asyncio
from unittest.mock import patch

async def main():
    with patch("asyncio.get_running_loop"):
        started = asyncio.get_running_loop().time()
        #         ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
        #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
        return started < asyncio.get_running_loop().time()
        #                ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
        #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock

# --- unsafe
from unittest.mock import patch

import anyio

async def main():
    with patch("asyncio.get_running_loop"):
        started = anyio.current_time()
        return started < anyio.current_time()

# === another loop
import pyglet

loop = pyglet.get_event_loop()
loop.run_until_complete(pyglet.main())
print(loop.time())

# === a loop of the policy
import asyncio

async def main():
    loop = asyncio.get_event_loop_policy().get_event_loop()
    print(loop.time())
    #     ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock

loop = asyncio.get_event_loop_policy().new_event_loop()
loop.call_later(3, print)
#<^^^^^^^^^^^^^ `call_later` of a loop has no counterpart: by hand, start a task that sleeps and then calls
loop.close()
#<^^^^^^^^ `close` of a loop has no counterpart: by hand, `anyio.run` opens and closes its loop itself

# --- unsafe
import asyncio

import anyio

async def main():
    loop = asyncio.get_event_loop_policy().get_event_loop()
    print(anyio.current_time())

loop = asyncio.get_event_loop_policy().new_event_loop()
loop.call_later(3, print)
loop.close()
