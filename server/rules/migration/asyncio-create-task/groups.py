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

# --- unsafe
import asyncio

import anyio

async def work(n): ...

async def main(coro):
    async with anyio.create_task_group() as tg:
        tg.start_soon(work, 1)
        late = tg.create_task(work(3), name="late")
        print(await late)
        tg.create_task(work(n=4))
        tg.create_task(coro)
    async with asyncio.TaskGroup() as group:
        group.create_task(work(1))
        group.create_task(work(2))

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
#       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because a group takes coroutines only from AnyIO 4.14 on

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
