# === tasks in lists, awaited one by one, gathered, collected
import asyncio

async def work(n): ...

async def main(xs):
    tasks = [asyncio.create_task(work(x)) for x in xs]
    #        ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    for task in tasks:
        print(await task)
    more = []
    for x in xs:
        more.append(asyncio.create_task(work(x), name=x))
        #           ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    results = await asyncio.gather(*more, return_exceptions=True)
    one = asyncio.create_task(work(1))
    #     ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    two: asyncio.Task[int] = asyncio.create_task(work(2))
    #    ^^^^^^^^^^^^ `asyncio.Task` becomes `anyio.TaskHandle` where a task group makes the task: by hand
    #                        ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    return results, await asyncio.gather(one, two)

# --- settings
minimum-anyio = "4.9"

# --- unsafe
import anyio

async def work(n): ...

async def main(xs):
    def start(tg, coro):
        async def store():
            result.append(await coro)

        result = []
        tg.start_soon(store)
        return result

    async with anyio.create_task_group() as tg:
        tasks = [start(tg, work(x)) for x in xs]
    for task in tasks:
        print(task[0])
    more = []

    def start(tg, coro, name=None):
        async def store():
            try:
                result.append(await coro)
            except Exception as exc:
                result.append(exc)

        result = []
        tg.start_soon(store, name=name)
        return result

    async with anyio.create_task_group() as tg:
        for x in xs:
            more.append(start(tg, work(x), name=x))
    results = [task[0] for task in more]

    def start(tg, coro):
        async def store():
            result.append(await coro)

        result = []
        tg.start_soon(store)
        return result

    async with anyio.create_task_group() as tg:
        one = start(tg, work(1))
        two: list[int] = start(tg, work(2))
    return results, [one[0], two[0]]

# === tasks of which only the end matters
import asyncio

async def work(n, key=0): ...

async def main(xs):
    task = asyncio.create_task(work(1, key=2))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    print("meanwhile")
    await task  # its end
    tasks = []  # all of them
    for x in xs:
        tasks.append(asyncio.create_task(work(x)))
        #            ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    await asyncio.gather(*tasks)
    more = [asyncio.create_task(work(n)) for n in xs if n]
    #       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    for each in more:
        await each
    last = [
        asyncio.create_task(work(1)),  # the first
#       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
        asyncio.create_task(work(2)),
#       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    ]
    await asyncio.gather(*last)

# --- settings
minimum-anyio = "4.9"

# --- unsafe
import functools

import anyio

async def work(n, key=0): ...

async def main(xs):
    async with anyio.create_task_group() as tg:
        tg.start_soon(functools.partial(work, 1, key=2))
        print("meanwhile")
        # its end
    # all of them
    async with anyio.create_task_group() as tg:
        for x in xs:
            tg.start_soon(work, x)
    async with anyio.create_task_group() as tg:
        for n in xs:
            if n:
                tg.start_soon(work, n)

    def start(tg, coro):
        async def store():
            result.append(await coro)

        result = []
        tg.start_soon(store)
        return result

    async with anyio.create_task_group() as tg:
        last = [
            start(tg, work(1)),  # the first
            start(tg, work(2)),
        ]

# === tasks that are cancelled have a scope of their own
import asyncio
import contextlib

async def beat(): ...

async def main(xs):
    heart = asyncio.create_task(beat())
    #       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    print("meanwhile")
    heart.cancel()
#   ^^^^^^^^^^^^ `asyncio.Task.cancel` of a task that a task group could own: `cancel()` of its handle, or the `cancel_scope` of its group, takes its place
    other = asyncio.create_task(beat())
    #       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    try:
        print("meanwhile")
    finally:
        other.cancel()
#       ^^^^^^^^^^^^ `asyncio.Task.cancel` of a task that a task group could own: `cancel()` of its handle, or the `cancel_scope` of its group, takes its place
        with contextlib.suppress(asyncio.CancelledError):
            await other

# --- settings
minimum-anyio = "4.9"

# --- unsafe
import anyio

async def beat(): ...

async def main(xs):
    def start_scope(tg, coro):
        async def run():
            with scope:
                await coro

        scope = anyio.CancelScope()
        tg.start_soon(run)
        return scope

    async with anyio.create_task_group() as tg:
        heart = start_scope(tg, beat())
        print("meanwhile")
        heart.cancel()

    def start_scope(tg, coro):
        async def run():
            with scope:
                await coro

        scope = anyio.CancelScope()
        tg.start_soon(run)
        return scope

    async with anyio.create_task_group() as tg:
        other = start_scope(tg, beat())
        try:
            print("meanwhile")
        finally:
            other.cancel()

# === what is not known without handles
import asyncio

async def fetch(n): ...

async def asked():
    task = asyncio.create_task(fetch(1))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because tasks have handles from AnyIO 4.14 on (the project admits less), and without them nothing answers `done()`; let the task set a variable
    print(task.done())
    #     ^^^^^^^^^ `asyncio.Task.done` of a task that a task group could own: `status` of its handle takes its place
    await task

async def in_context(context):
    task = asyncio.create_task(fetch(1), context=context)
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because a group takes `context=` from AnyIO 4.14 on; run the coroutine in it
    await task

async def read_early(ready):
    one = asyncio.create_task(fetch(1))
    #     ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because tasks have handles from AnyIO 4.14 on (the project admits less), and without them it is awaited only at the end of the group's block; split the function there
    two = asyncio.create_task(fetch(2))
    #     ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because tasks have handles from AnyIO 4.14 on (the project admits less), and without them it is awaited only at the end of the group's block; split the function there
    print(await one)
    ready.set()
    print(await two)

async def heard():
    task = asyncio.create_task(fetch(1))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because tasks have handles from AnyIO 4.14 on (the project admits less), and without them nobody hears that a task was cancelled; let the task say so
    task.cancel()
#   ^^^^^^^^^^^ `asyncio.Task.cancel` of a task that a task group could own: `cancel()` of its handle, or the `cancel_scope` of its group, takes its place
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")

# --- settings
minimum-anyio = "4.9"

# === in a block of another group, which another fix may speak of
import asyncio

import anyio


async def work(n):
    return n


async def main():
    async with anyio.create_task_group() as tg:
        late = asyncio.create_task(work(3))
        #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
        print(await late)
        asyncio.create_task(work(1))
#       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`

# --- settings
minimum-anyio = "4.8"

# --- unsafe
import anyio


async def work(n):
    return n


async def main():
    async with anyio.create_task_group() as tg:
        def start(tg, coro):
            async def store():
                result.append(await coro)

            result = []
            tg.start_soon(store)
            return result

        async with anyio.create_task_group() as task_group:
            late = start(task_group, work(3))
        print(late[0])
        tg.start_soon(work, 1)

# === a list that grows in other ways
import asyncio


async def work(n):
    return n


async def main(items):
    tasks = []
    for item in items:
        tasks += [asyncio.create_task(work(item))]
        #         ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    tasks.extend(asyncio.create_task(work(item)) for item in items)
    #            ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    return await asyncio.gather(*tasks)


async def quiet(items):
    tasks = []
    for item in items:
        tasks += [asyncio.create_task(work(item))]
        #         ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    await asyncio.gather(*tasks)

# --- settings
minimum-anyio = "4.8"

# --- unsafe
import anyio


async def work(n):
    return n


async def main(items):
    tasks = []

    def start(tg, coro):
        async def store():
            result.append(await coro)

        result = []
        tg.start_soon(store)
        return result

    async with anyio.create_task_group() as tg:
        for item in items:
            tasks += [start(tg, work(item))]
        tasks.extend(start(tg, work(item)) for item in items)
    return [task[0] for task in tasks]


async def quiet(items):
    tasks = []

    def start(tg, coro):
        async def store():
            result.append(await coro)

        result = []
        tg.start_soon(store)
        return result

    async with anyio.create_task_group() as tg:
        for item in items:
            tasks += [start(tg, work(item))]
