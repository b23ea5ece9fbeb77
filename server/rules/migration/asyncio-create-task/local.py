# === kept and awaited later
import asyncio

async def fetch(n): ...

async def main():
    task = asyncio.create_task(fetch(4))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    print("meanwhile")
    print(await task)
    print("behind")

# --- unsafe
import anyio

async def fetch(n): ...

async def main():
    async with anyio.create_task_group() as tg:
        task = tg.create_task(fetch(4))
        print("meanwhile")
        print(await task)
    print("behind")

# === two that overlap, ensure_future, annotations, names, cancel
import asyncio

async def fetch(n): ...

async def main(ready):
    first: asyncio.Task[int] = asyncio.create_task(fetch(1), name="one")
    #      ^^^^^^^^^^^^ `asyncio.Task` becomes `anyio.TaskHandle` where a task group makes the task: by hand
    #                          ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    second = asyncio.ensure_future(fetch(2))
    #        ^^^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.ensure_future`
    print(first.get_name())
    #     ^^^^^^^^^^^^^^ `asyncio.Task.get_name` of a task that a task group could own: `name` of its handle takes its place
    third = asyncio.create_task(fetch(3))
    #       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    if ready:
        third.cancel()
#       ^^^^^^^^^^^^ `asyncio.Task.cancel` of a task that a task group could own: `cancel()` of its handle, or the `cancel_scope` of its group, takes its place
    return await first, await second

# --- unsafe
import anyio

async def fetch(n): ...

async def main(ready):
    async with anyio.create_task_group() as tg:
        first: anyio.TaskHandle[int] = tg.create_task(fetch(1), name="one")
        second = tg.create_task(fetch(2))
        print(first.name)
        third = tg.create_task(fetch(3))
        if ready:
            third.cancel()
        return await first, await second

# === a list that is awaited one by one
import asyncio

async def work(n): ...

async def main():
    tasks = [asyncio.create_task(work(n)) for n in range(3)]
    #        ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    for task in tasks:
        print(await task)
    more = []
    for n in range(3):
        more.append(asyncio.create_task(work(n)))
        #           ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    return [await each for each in more]

# --- unsafe
import anyio

async def work(n): ...

async def main():
    async with anyio.create_task_group() as tg:
        tasks = [tg.create_task(work(n)) for n in range(3)]
        for task in tasks:
            print(await task)
    more = []
    async with anyio.create_task_group() as tg:
        for n in range(3):
            more.append(tg.create_task(work(n)))
        return [await each for each in more]

# === and gathered
import asyncio

async def work(n): ...

async def main():
    tasks = [asyncio.create_task(work(n)) for n in range(3)]
    #        ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    results = await asyncio.gather(*tasks)
    one = asyncio.create_task(work(1))
    #     ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    two = asyncio.create_task(work(2))
    #     ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    await asyncio.gather(one, two)
    return results

# --- unsafe
import anyio

async def work(n): ...

async def main():
    async with anyio.create_task_group() as tg:
        tasks = [tg.create_task(work(n)) for n in range(3)]
        results = [await task for task in tasks]
    async with anyio.create_task_group() as tg:
        one = tg.create_task(work(1))
        two = tg.create_task(work(2))
        await one
        await two
    return results

# === handles come with 4.14
import asyncio

async def fetch(n): ...

async def main():
    task = asyncio.create_task(fetch(4))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because tasks have handles from AnyIO 4.14 on (the project admits 4.9)
    print(await task)

# --- settings
minimum-anyio = "4.9"

# === awaited on the spot
import asyncio

async def fetch(n): ...

async def main(x):
    await asyncio.create_task(fetch(1))
    #     ^^^^^^^^^^^^^^^^^^^ Await the coroutine instead of a task that runs it
    y = await asyncio.ensure_future(fetch(2))
    #         ^^^^^^^^^^^^^^^^^^^^^ Await the coroutine instead of a task that runs it
    await asyncio.ensure_future(x)
    #     ^^^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.ensure_future`: by hand, because `x` may be a task, which runs already
    return await asyncio.create_task(fetch(y), name="named")
    #            ^^^^^^^^^^^^^^^^^^^ Await the coroutine instead of a task that runs it: by hand

# --- unsafe
import asyncio

async def fetch(n): ...

async def main(x):
    await fetch(1)
    y = await fetch(2)
    await asyncio.ensure_future(x)
    return await asyncio.create_task(fetch(y), name="named")

# === between are a yield, a return, a handler, another block
import asyncio

async def fetch(n): ...

async def generator():
    task = asyncio.create_task(fetch(4))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because a `yield` stands between where it is made and where it is awaited
    yield 1
    await task

async def leaving(ready):
    task = asyncio.create_task(fetch(4))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because the function may leave before it waits for the task, and a group would wait
    if ready:
        return None
    return await task

async def handling():
    task = asyncio.create_task(fetch(4))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because a handler around its `await` would meet `TaskFailed`, and the group would fail all the same
    try:
        await task
    except ValueError:
        print("failed")

async def handled():
    try:
        task = asyncio.create_task(fetch(4))
        #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because `except ValueError` around it does not meet the ExceptionGroup in which a failure comes; `except*` does
        await task
    except ValueError:
        print("failed")

async def elsewhere(ready):
    if ready:
        task = asyncio.create_task(fetch(4))
        #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because it is used outside of the block that makes it
    await task

async def nested():
    task = asyncio.create_task(fetch(4))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because `task` is used in another function, too
    async def inner():
        await task
    await inner()

async def asked():
    task = asyncio.create_task(fetch(4))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because the handle of a task has no `done` like that
    while not task.done():
    #         ^^^^^^^^^ `asyncio.Task.done` of a task that a task group could own: `status` of its handle takes its place
        await fetch(1)
    await task

async def cancelled():
    task = asyncio.create_task(fetch(4))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because `await` of a handle that was cancelled raises `TaskCancelled`, which is no cancellation; use `await handle.wait()`
    task.cancel()
#   ^^^^^^^^^^^ `asyncio.Task.cancel` of a task that a task group could own: `cancel()` of its handle, or the `cancel_scope` of its group, takes its place
    await task

async def passed():
    task = asyncio.create_task(fetch(4))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because `task` is handed to `asyncio.wait`
    await asyncio.wait([task])

# === a loop that the block leaves, and one inside
import asyncio

async def fetch(n): ...

async def main(xs):
    for x in xs:
        task = asyncio.create_task(fetch(4))
        #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because the function may leave before it waits for the task, and a group would wait
        if x:
            continue
        await task
    other = asyncio.create_task(fetch(4))
    #       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    for x in xs:
        if x:
            break
    await other

# --- unsafe
import asyncio

import anyio

async def fetch(n): ...

async def main(xs):
    for x in xs:
        task = asyncio.create_task(fetch(4))
        if x:
            continue
        await task
    async with anyio.create_task_group() as tg:
        other = tg.create_task(fetch(4))
        for x in xs:
            if x:
                break
        await other
