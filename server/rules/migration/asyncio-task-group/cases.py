# === tasks whose results are not used
import asyncio

async def work(queue: asyncio.Queue, n=1):
    await queue.put(n)

async def main(queue: asyncio.Queue):
    async with asyncio.TaskGroup() as tg:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        tg.create_task(work(queue))
#       ^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
        for n in range(3):
            tg.create_task(work(queue, n=n), name=f"work {n}")
#           ^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
        unused = tg.create_task(work(queue))
        #        ^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
        await queue.join()

# --- fixed
import asyncio

import anyio

async def work(queue: asyncio.Queue, n=1):
    await queue.put(n)

async def main(queue: asyncio.Queue):
    async with anyio.create_task_group() as tg:
        tg.create_task(work(queue))
        for n in range(3):
            tg.create_task(work(queue, n=n), name=f"work {n}")
        unused = tg.create_task(work(queue))
        await queue.join()

# === before AnyIO 4.14 functions are started
import asyncio

async def work(queue: asyncio.Queue, n=1):
    await queue.put(n)

async def main(queue: asyncio.Queue):
    async with asyncio.TaskGroup() as tg:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        tg.create_task(work(queue, 2,), name="plain")
#       ^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
        [tg.create_task(work(queue, n=n)) for n in range(3)]
        #^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
        tg.create_task(idle())
#       ^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open

async def idle():
    await asyncio.sleep(1)

# --- fixed
import asyncio
import functools

import anyio

async def work(queue: asyncio.Queue, n=1):
    await queue.put(n)

async def main(queue: asyncio.Queue):
    async with anyio.create_task_group() as tg:
        tg.start_soon(work, queue, 2, name="plain")
        [tg.start_soon(functools.partial(work, queue, n=n)) for n in range(3)]
        tg.start_soon(idle)

async def idle():
    await asyncio.sleep(1)

# --- settings
minimum-anyio = "4.13"

# === what runs in it is not seen, or cleans up
import asyncio

async def watch(feed: asyncio.Queue):
    try:
        await feed.get()
    finally:
        await feed.put(None)

async def main(feed: asyncio.Queue, other):
    async with asyncio.TaskGroup() as group:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        group.create_task(watch(feed))
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
    async with asyncio.TaskGroup() as group:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        group.create_task(other())
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
    async with asyncio.TaskGroup():
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        await other()

# --- unsafe
import asyncio

import anyio

async def watch(feed: asyncio.Queue):
    try:
        await feed.get()
    finally:
        with anyio.CancelScope(shield=True):
            await feed.put(None)

async def main(feed: asyncio.Queue, other):
    async with anyio.create_task_group() as group:
        group.create_task(watch(feed))
    async with anyio.create_task_group() as group:
        group.create_task(other())
    async with anyio.create_task_group():
        await other()

# === tasks that are kept
import asyncio

async def work(n):
    await asyncio.sleep(n)
    return n

async def main():
    async with asyncio.TaskGroup() as tg:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        tasks = [tg.create_task(work(n)) for n in range(3)]
        #        ^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
        first = tg.create_task(work(7))
        #       ^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
        first.cancel()
    print([task.result() for task in tasks], first.cancelled(), first.done() and first.exception())

# --- unsafe
import asyncio

import anyio

async def work(n):
    await asyncio.sleep(n)
    return n

async def main():
    async with anyio.create_task_group() as tg:
        tasks = [tg.create_task(work(n)) for n in range(3)]
        first = tg.create_task(work(7))
        first.cancel()
    print([task.return_value for task in tasks], first.status is anyio.TaskHandle.Status.CANCELLED, (first.status not in (anyio.TaskHandle.Status.PENDING, anyio.TaskHandle.Status.CANCELLING)) and first.exception)

# === handed on, cancelled, an annotation
import asyncio

async def grow(tg: asyncio.TaskGroup):
#                  ^^^^^^^^^^^^^^^^^ Use `anyio.abc.TaskGroup` instead of `asyncio.TaskGroup`
    tg.create_task(asyncio.sleep(1))
#   ^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open: by hand, because it is not seen where the group is opened

async def main():
    async with asyncio.TaskGroup() as tg:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        tg.create_task(grow(tg))
#       ^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
        tg.cancel()
#       ^^^^^^^^^ `asyncio.TaskGroup.cancel` of a group that `anyio.create_task_group` could open

# --- unsafe
import asyncio

import anyio
import anyio.abc

async def grow(tg: anyio.abc.TaskGroup):
    tg.create_task(asyncio.sleep(1))

async def main():
    async with anyio.create_task_group() as tg:
        tg.create_task(grow(tg))
        tg.cancel()

# === by hand: a yield, callbacks, eager tasks, a group that is kept
import asyncio

async def work():
    await asyncio.sleep(1)

async def numbers(self):
    async with asyncio.TaskGroup() as tg:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`: by hand, because there is a `yield` in the block, and a generator that is closed there would raise a group
        yield 1
    async with asyncio.TaskGroup() as tg:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`: by hand, because AnyIO's tasks have no `add_done_callback`
        task = tg.create_task(work())
        #      ^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open: by hand, because AnyIO's tasks have no `add_done_callback`
        task.add_done_callback(print)
    async with asyncio.TaskGroup() as tg:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`: by hand, because the arguments of `tg.create_task` are not those of AnyIO's
        tg.create_task(work(), eager_start=True)
#       ^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open: by hand, because the arguments of `tg.create_task` are not those of AnyIO's
    async with asyncio.TaskGroup() as self.group:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`: by hand, because `self.group` keeps the group
        pass
    group = asyncio.TaskGroup()
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`: by hand, because it is not opened by an `async with` where it is made

# === tasks that may begin where they are made
import asyncio

async def work():
    await asyncio.sleep(1)

async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    async with asyncio.TaskGroup() as tg:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        tg.create_task(work())
#       ^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open

# --- unsafe
import asyncio

import anyio

async def work():
    await asyncio.sleep(1)

async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    async with anyio.create_task_group() as tg:
        tg.create_task(work())

# === they are told to by another file
import asyncio

async def work():
    await asyncio.sleep(1)

async def main():
    async with asyncio.TaskGroup() as tg:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        tg.create_task(work())
#       ^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open

# --- file start.py
import asyncio
from asyncio import create_eager_task_factory
from task import main

def start():
    with asyncio.Runner() as runner:
        runner.get_loop().set_task_factory(create_eager_task_factory(asyncio.Task))
        runner.run(main())

# --- path task.py

# --- unsafe
import asyncio

import anyio

async def work():
    await asyncio.sleep(1)

async def main():
    async with anyio.create_task_group() as tg:
        tg.create_task(work())

# === another group
from taskgroup import TaskGroup

async def main(work):
    async with TaskGroup() as tg:
        tg.create_task(work())

# === tasks that are made beside the group keep what they are asked
import asyncio

async def work(n): ...

async def main():
    other = asyncio.create_task(work(1))
    async with asyncio.TaskGroup() as tg:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        own = tg.create_task(work(2))
        #     ^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
    print(own.result(), other.done())
    await other

# --- unsafe
import asyncio

import anyio

async def work(n): ...

async def main():
    other = asyncio.create_task(work(1))
    async with anyio.create_task_group() as tg:
        own = tg.create_task(work(2))
    print(own.return_value, other.done())
    await other

# === of which it is not seen whose task it is
import asyncio

async def work(n): ...

async def main():
    other = asyncio.create_task(work(1))
    async with asyncio.TaskGroup() as tg:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`: by hand, because it is not seen whose task `each` is: another one is made beside the group
        own = tg.create_task(work(2))
        #     ^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open: by hand, because it is not seen whose task `each` is: another one is made beside the group
    tasks: list[asyncio.Task] = [other, own]
    for each in tasks:
        print(each.done())

# === what ends the program comes alone out of asyncio's group
import asyncio
import sys

async def work(queue: asyncio.Queue):
    if await queue.get() is None:
        raise SystemExit(1)

async def check(queue: asyncio.Queue):
    await queue.put(1)
    raise KeyboardInterrupt

async def main(queue: asyncio.Queue):
    async with asyncio.TaskGroup() as tg:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        tg.create_task(work(queue))
#       ^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
    async with asyncio.TaskGroup():
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        if queue.empty():
            sys.exit(2)
    async with asyncio.TaskGroup():
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        await check(queue)

# --- unsafe
import asyncio
import sys

import anyio

async def work(queue: asyncio.Queue):
    if await queue.get() is None:
        raise SystemExit(1)

async def check(queue: asyncio.Queue):
    await queue.put(1)
    raise KeyboardInterrupt

async def main(queue: asyncio.Queue):
    async with anyio.create_task_group() as tg:
        tg.create_task(work(queue))
    async with anyio.create_task_group():
        if queue.empty():
            sys.exit(2)
    async with anyio.create_task_group():
        await check(queue)

# === more blocks in each other than Python compiles
import asyncio

async def main(step):
    async with step, step, step, step, step, step, step, step, step, step, step, step, step, step, step, step, step, step, step, step:
        async with asyncio.TaskGroup():
        #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`: by hand, because Python takes no more than 20 blocks in each other
            await step()

# === a task that raises a cancellation, or awaits what somebody may cancel: that is the end of the others in AnyIO
import asyncio

async def stop():
    await asyncio.sleep(1)
    raise asyncio.CancelledError()

async def wait():
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1, future.cancel)
    await future

async def main():
    async with asyncio.TaskGroup() as group:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        group.create_task(asyncio.sleep(2))
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
        group.create_task(stop())
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
    async with asyncio.TaskGroup() as tasks:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        tasks.create_task(asyncio.sleep(2))
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
        tasks.create_task(wait())
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open

# --- unsafe
import asyncio

import anyio

async def stop():
    await asyncio.sleep(1)
    raise asyncio.CancelledError()

async def wait():
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1, future.cancel)
    await future

async def main():
    async with anyio.create_task_group() as group:
        group.create_task(asyncio.sleep(2))
        group.create_task(stop())
    async with anyio.create_task_group() as tasks:
        tasks.create_task(asyncio.sleep(2))
        tasks.create_task(wait())

# === the block of a group may raise one, or await a future
import asyncio

async def main(queue: asyncio.Queue):
    future = asyncio.get_running_loop().create_future()
    async with asyncio.TaskGroup() as group:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        group.create_task(queue.join())
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
        if await future:
            raise asyncio.CancelledError

# --- fixed
import asyncio

import anyio

async def main(queue: asyncio.Queue):
    future = asyncio.get_running_loop().create_future()
    async with anyio.create_task_group() as group:
        group.create_task(queue.join())
        if await future:
            raise asyncio.CancelledError
