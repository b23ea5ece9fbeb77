# === a group that is open
import asyncio

import anyio

async def work(n): ...

async def main(coro):
    async with anyio.create_task_group() as tg:
        tg.start_soon(work, 1)
        late = asyncio.create_task(work(3), name="late")
        #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
        print(await late)
        asyncio.create_task(work(n=4))
#       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
        asyncio.create_task(coro)
#       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    async with asyncio.TaskGroup() as group:
        group.create_task(work(1))
        asyncio.create_task(work(2))
#       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
        task = asyncio.create_task(work(3))
        #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
        await task

# --- unsafe
import anyio

async def work(n): ...

async def main(coro):
    async with anyio.create_task_group() as tg:
        tg.start_soon(work, 1)
        late = tg.create_task(work(3), name="late")
        print(await late)
        tg.create_task(work(n=4))
        tg.create_task(coro)
    async with anyio.create_task_group() as group:
        group.create_task(work(1))
        group.create_task(work(2))
        task = group.create_task(work(3))
        await task

# === before 4.14 it takes functions
import asyncio

import anyio

async def work(n): ...

async def main(coro):
    async with anyio.create_task_group() as tg:
        asyncio.create_task(work(3))
#       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
        asyncio.create_task(work(n=4))
#       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
        asyncio.create_task(coro)
#       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because a group takes coroutines only from AnyIO 4.14 on; hand over the function and its arguments

# --- unsafe
import asyncio
import functools

import anyio

async def work(n): ...

async def main(coro):
    async with anyio.create_task_group() as tg:
        tg.start_soon(work, 3)
        tg.start_soon(functools.partial(work, n=4))
        asyncio.create_task(coro)

# --- settings
minimum-anyio = "4.9"

# === the innermost group that holds the last use
import asyncio

import anyio

async def work(n): ...

async def main():
    async with anyio.create_task_group() as outer:
        async with anyio.create_task_group() as inner:
            one = asyncio.create_task(work(1))
            #     ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
            inner.start_soon(work, 2)
            await one
        two = asyncio.create_task(work(2))
        #     ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
        async with anyio.create_task_group() as inner:
            await two

# --- unsafe
import anyio

async def work(n): ...

async def main():
    async with anyio.create_task_group() as outer:
        async with anyio.create_task_group() as inner:
            one = inner.create_task(work(1))
            inner.start_soon(work, 2)
            await one
        two = outer.create_task(work(2))
        async with anyio.create_task_group() as inner:
            await two

# === a list that is gathered in an open group
import asyncio

import anyio

async def work(n): ...

async def main():
    async with anyio.create_task_group() as tg:
        tasks = [asyncio.create_task(work(n)) for n in range(3)]
        #        ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
        tg.start_soon(work, 4)
        return await asyncio.gather(*tasks)

# --- unsafe
import anyio

async def work(n): ...

async def main():
    async with anyio.create_task_group() as tg:
        tasks = [tg.create_task(work(n)) for n in range(3)]
        tg.start_soon(work, 4)
        return [await task for task in tasks]

# === in a group of asyncio, which becomes one of AnyIO
import asyncio

async def work(n): ...

async def main():
    async with asyncio.TaskGroup() as group:
        own = group.create_task(work(1))
        task = asyncio.create_task(work(3))
        #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
        print(task.done())
        #     ^^^^^^^^^ `asyncio.Task.done` of a task that a task group could own: `status` of its handle takes its place
    print(own.result())
    #     ^^^^^^^^^^ `asyncio.Task.result` of a task that a task group could own: `return_value` of its handle takes its place

# --- unsafe
import anyio

async def work(n): ...

async def main():
    async with anyio.create_task_group() as group:
        own = group.create_task(work(1))
        task = group.create_task(work(3))
        print(task.status not in (anyio.TaskHandle.Status.PENDING, anyio.TaskHandle.Status.CANCELLING))
    print(own.return_value)

# === in a group of asyncio that nothing can be written for
import asyncio

async def work(n): ...

async def main():
    async with asyncio.TaskGroup() as group:
        asyncio.create_task(work(3))
#       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`, when the group around it is one of AnyIO
        group.create_task(work(3), eager_start=True)

# === in a group of asyncio below 4.14
import asyncio

async def work(n): ...

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(work(2))
        asyncio.create_task(work(3))
#       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
        task = asyncio.create_task(work(3))
        #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
        await task

# --- settings
minimum-anyio = "4.9"

# --- unsafe
import anyio

async def work(n): ...

async def main():
    async with anyio.create_task_group() as group:
        group.start_soon(work, 2)
        group.start_soon(work, 3)
        async with anyio.create_task_group() as tg:
            tg.start_soon(work, 3)

# === a loop is asked in a group
import asyncio

import anyio

async def work(n): ...

async def main():
    loop = asyncio.get_running_loop()
    async with anyio.create_task_group() as tg:
        loop.create_task(work(3))
#       ^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.AbstractEventLoop.create_task`

# --- unsafe
import anyio

async def work(n): ...

async def main():
    async with anyio.create_task_group() as tg:
        tg.create_task(work(3))
