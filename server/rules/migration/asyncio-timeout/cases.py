# === one item, no name
import asyncio

async def main(queue: asyncio.Queue):
    try:
        async with asyncio.timeout(0.5):
        #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
            await queue.get()
    except asyncio.TimeoutError:
        print("late")
    async with asyncio.timeout(delay=None): await queue.get()
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`

# --- fixed
import asyncio

import anyio

async def main(queue: asyncio.Queue):
    try:
        with anyio.fail_after(0.5):
            await queue.get()
    except TimeoutError:
        print("late")
    with anyio.fail_after(delay=None): await queue.get()

# === a from-import, parentheses, an unused name, a computed limit
from asyncio import sleep, timeout

async def main(config):
    async with (
        timeout(config.seconds() - 1) as limit,  # enough
#       ^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
    ):
        await sleep(1)

# --- fixed
from asyncio import sleep

from anyio import fail_after

async def main(config):
    with (
        fail_after(config.seconds() - 1) as limit,  # enough
    ):
        await sleep(1)

# === what is awaited inside is not seen
import asyncio

async def main(client):
    async with asyncio.timeout(1):
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        await client.get()
    async with asyncio.timeout(1):
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        async for line in client:
            print(line)
    async with asyncio.timeout(1):
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        async with client:
            await asyncio.sleep(1)

# --- unsafe
import asyncio

import anyio

async def main(client):
    with anyio.fail_after(1):
        await client.get()
    with anyio.fail_after(1):
        async for line in client:
            print(line)
    with anyio.fail_after(1):
        async with client:
            await asyncio.sleep(1)

# === a clean-up inside is shielded
import asyncio

async def upload(queue: asyncio.Queue):
    async with asyncio.timeout(2):
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        try:
            await queue.get()
        finally:
            await queue.put(None)

# --- unsafe
import asyncio

import anyio

async def upload(queue: asyncio.Queue):
    with anyio.fail_after(2):
        try:
            await queue.get()
        finally:
            with anyio.CancelScope(shield=True):
                await queue.put(None)

# --- choose Use `anyio.fail_after`
import asyncio

import anyio

async def upload(queue: asyncio.Queue):
    with anyio.fail_after(2):
        try:
            await queue.get()
        finally:
            await queue.put(None)

# === other items: the statement is taken apart, in order
import asyncio

async def main(opened):
    lock = asyncio.Lock()
    async with lock, asyncio.timeout(0.5) as limit:
    #                ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        # inside
        await asyncio.sleep(5)
    async with asyncio.timeout(0.5), opened as file, lock: await asyncio.sleep(1)  # why
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
    async with (
        opened,  # first
        asyncio.timeout(0.5),
#       ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        lock,
    ):
        await asyncio.sleep(1)
    print(limit.expired())
    #     ^^^^^^^^^^^^^ `asyncio.Timeout.expired` is `cancelled_caught` of a scope of AnyIO

# --- unsafe
import asyncio

import anyio

async def main(opened):
    lock = asyncio.Lock()
    async with lock:
        # inside
        with anyio.fail_after(0.5) as limit:
            await asyncio.sleep(5)
    with anyio.fail_after(0.5):
        async with opened as file, lock:
            await asyncio.sleep(1)  # why
    async with opened:
        # first
        with anyio.fail_after(0.5):
            async with lock:
                await asyncio.sleep(1)
    print(limit.cancelled_caught)

# === methods of the limit
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(None) as limit:
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`: by hand, because `reschedule` is no statement of its own
        limit.reschedule(loop.time() + 1)
#       ^^^^^^^^^^^^^^^^ `asyncio.Timeout.reschedule` is `deadline` of a scope of AnyIO: by hand, because `reschedule` is no statement of its own
        loop.call_soon(lambda: limit.reschedule(None))
        #                      ^^^^^^^^^^^^^^^^ `asyncio.Timeout.reschedule` is `deadline` of a scope of AnyIO: by hand, because `reschedule` is no statement of its own
        await asyncio.sleep(1)

async def other():
    async with asyncio.timeout(None) as limit:
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        limit.reschedule(None)
#       ^^^^^^^^^^^^^^^^ `asyncio.Timeout.reschedule` is `deadline` of a scope of AnyIO
        limit.reschedule(when=limit.when())
#       ^^^^^^^^^^^^^^^^ `asyncio.Timeout.reschedule` is `deadline` of a scope of AnyIO
        #                     ^^^^^^^^^^ `asyncio.Timeout.when` is `deadline` of a scope of AnyIO
        await asyncio.sleep(1)
    if limit.expired():
    #  ^^^^^^^^^^^^^ `asyncio.Timeout.expired` is `cancelled_caught` of a scope of AnyIO
        print("late")

# --- unsafe
import asyncio
import math

import anyio

async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(None) as limit:
        limit.reschedule(loop.time() + 1)
        loop.call_soon(lambda: limit.reschedule(None))
        await asyncio.sleep(1)

async def other():
    with anyio.fail_after(None) as limit:
        limit.deadline = math.inf
        limit.deadline = limit.deadline
        await asyncio.sleep(1)
    if limit.cancelled_caught:
        print("late")

# === by hand: yields, no block, handed on, no argument
import asyncio

async def numbers(stack, keep):
    async with asyncio.timeout(1):
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`: by hand, because there is a `yield` in the block, and the limit would cancel whoever works meanwhile
        for i in range(3):
            yield i
    limit = asyncio.timeout(1)
    #       ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`: by hand, because it is not entered by an `async with` where it is made
    await stack.enter_async_context(asyncio.timeout(1))
    #                               ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`: by hand, because it is not entered by an `async with` where it is made
    async with asyncio.timeout(1) as limit:
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`: by hand, because `limit` is handed on
        keep(limit)
    async with asyncio.timeout(1) as keep.limit:
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`: by hand, because `keep.limit` keeps the limit
        pass
    async with asyncio.timeout():
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`: by hand, because its argument is not seen
        pass
    return keep(asyncio.timeout)
    #           ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`: by hand, because it is not called here

# === next to nothing, and the annotation
import asyncio

async def poll(queue: asyncio.Queue):
    async with asyncio.timeout(0):
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        await queue.get()

def longer(limit: asyncio.Timeout):
#                 ^^^^^^^^^^^^^^^ Use `anyio.CancelScope` instead of `asyncio.Timeout`
    return isinstance(limit, asyncio.Timeout)
    #                        ^^^^^^^^^^^^^^^ Use `anyio.CancelScope` instead of `asyncio.Timeout`: by hand, because it is no annotation

# --- unsafe
import asyncio

import anyio

async def poll(queue: asyncio.Queue):
    with anyio.fail_after(0):
        await queue.get()

def longer(limit: anyio.CancelScope):
    return isinstance(limit, asyncio.Timeout)

# === a deadline before AnyIO 4.15
import asyncio

async def main(when):
    deadline = asyncio.get_running_loop().time() + 0.5
    async with asyncio.timeout_at(deadline):
    #          ^^^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout_at`
        await asyncio.sleep(5)
    async with asyncio.timeout_at(when=when or deadline):
    #          ^^^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout_at`
        await asyncio.sleep(5)
    async with asyncio.timeout_at(None):
    #          ^^^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout_at`
        await asyncio.sleep(5)

# --- fixed
import asyncio

import anyio

async def main(when):
    deadline = asyncio.get_running_loop().time() + 0.5
    async with asyncio.timeout_at(deadline):
        await asyncio.sleep(5)
    async with asyncio.timeout_at(when=when or deadline):
        await asyncio.sleep(5)
    with anyio.fail_after(None):
        await asyncio.sleep(5)

# --- unsafe
import asyncio

import anyio

async def main(when):
    deadline = asyncio.get_running_loop().time() + 0.5
    with anyio.fail_after(deadline - anyio.current_time()):
        await asyncio.sleep(5)
    with anyio.fail_after((when or deadline) - anyio.current_time()):
        await asyncio.sleep(5)
    with anyio.fail_after(None):
        await asyncio.sleep(5)

# === a deadline from AnyIO 4.15 on
import asyncio

async def main(when):
    loop = asyncio.get_running_loop()
    deadline = loop.time() + 0.5
    async with asyncio.timeout_at(deadline):
    #          ^^^^^^^^^^^^^^^^^^ Use `anyio.fail_at` instead of `asyncio.timeout_at`
        await asyncio.sleep(5)
    async with asyncio.timeout_at(loop.time() + 2):
    #          ^^^^^^^^^^^^^^^^^^ Use `anyio.fail_at` instead of `asyncio.timeout_at`
        await asyncio.sleep(5)
    async with asyncio.timeout_at(when):
    #          ^^^^^^^^^^^^^^^^^^ Use `anyio.fail_at` instead of `asyncio.timeout_at`
        await asyncio.sleep(5)

# --- fixed
import asyncio

import anyio

async def main(when):
    deadline = anyio.current_time() + 0.5
    with anyio.fail_at(deadline):
        await asyncio.sleep(5)
    with anyio.fail_at(anyio.current_time() + 2):
        await asyncio.sleep(5)
    async with asyncio.timeout_at(when):
        await asyncio.sleep(5)

# --- unsafe
import asyncio

import anyio

async def main(when):
    deadline = anyio.current_time() + 0.5
    with anyio.fail_at(deadline):
        await asyncio.sleep(5)
    with anyio.fail_at(anyio.current_time() + 2):
        await asyncio.sleep(5)
    with anyio.fail_at(when):
        await asyncio.sleep(5)

# --- settings
minimum-anyio = "4.15"

# === another timeout
from async_timeout import timeout

async def main(client):
    async with timeout(1):
        await client.get()

# === more blocks in each other than Python compiles
import asyncio

async def main(step):
    async with step, step, step, step, step, step, step, step, step, step, step, step, step, step, step, step, step, step, step, step:
        async with asyncio.timeout(1):
        #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`: by hand, because Python takes no more than 20 blocks in each other
            await step()

# === a limit that is chosen, where one choice is next to nothing
import asyncio

async def take(lock, block):
    async with asyncio.timeout(None if block else 0.001):
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        await asyncio.sleep(1)

# --- unsafe
import asyncio

import anyio

async def take(lock, block):
    with anyio.fail_after(None if block else 0.001):
        await asyncio.sleep(1)

# === a handler that asks what it was raised from
import asyncio

async def poll(ready: asyncio.Event):
    try:
        async with asyncio.timeout(1):
        #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
            await ready.wait()
    except TimeoutError as error:
        return error.__cause__

# --- unsafe
import asyncio

import anyio

async def poll(ready: asyncio.Event):
    try:
        with anyio.fail_after(1):
            await ready.wait()
    except TimeoutError as error:
        return error.__cause__
