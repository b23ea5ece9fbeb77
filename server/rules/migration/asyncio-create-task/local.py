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
    #      ^^^^^^^^^^^^ Use `anyio.TaskHandle` instead of `asyncio.Task`
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

# === below 4.14 a task stores its result, read behind the block
import asyncio

async def fetch(n): ...

async def main():
    task = asyncio.create_task(fetch(4))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    print("meanwhile")
    print(await task)
    print("behind")

# --- settings
minimum-anyio = "4.9"

# --- unsafe
import anyio

async def fetch(n): ...

async def main():
    def start(tg, coro):
        async def store():
            result.append(await coro)

        result = []
        tg.start_soon(store)
        return result

    async with anyio.create_task_group() as tg:
        task = start(tg, fetch(4))
        print("meanwhile")
    print(task[0])
    print("behind")

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
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because a handler around its `await` would meet `TaskFailed`, and the group would fail all the same; catch the error in the coroutine
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
        #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because it is used outside of the block that makes it; make it there, in a task group around both
    await task

async def nested():
    task = asyncio.create_task(fetch(4))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because `task` is used in another function, too; let that start the task, in a task group that it is given
    async def inner():
        await task
    await inner()

async def asked():
    task = asyncio.create_task(fetch(4))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because its failure goes to the group; catch it in the coroutine, and let that return it
    print(task.exception())
    #     ^^^^^^^^^^^^^^ `asyncio.Task.exception` of a task that a task group could own: `exception` of its handle takes its place
    await task

async def cancelled():
    task = asyncio.create_task(fetch(4))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because `await` of a handle that was cancelled raises `TaskCancelled`, which is no cancellation; use `await handle.wait()`
    task.cancel()
#   ^^^^^^^^^^^ `asyncio.Task.cancel` of a task that a task group could own: `cancel()` of its handle, or the `cancel_scope` of its group, takes its place
    await task

async def passed():
    task = asyncio.create_task(fetch(4))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because `task` is handed to `asyncio.wait`, which knows tasks of asyncio only; a task group waits for all of its tasks, and the first to end can cancel the group
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

# === the running loop is asked
import asyncio

async def fetch(n): ...

async def main():
    loop = asyncio.get_running_loop()
    task = loop.create_task(fetch(1), name="one")
    #      ^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.AbstractEventLoop.create_task`
    print("meanwhile")
    return await task

# --- unsafe
import anyio

async def fetch(n): ...

async def main():
    async with anyio.create_task_group() as tg:
        task = tg.create_task(fetch(1), name="one")
        print("meanwhile")
        return await task

# === one that a group cannot make stays, and others do not take it in
import asyncio

async def fetch(n): ...

async def main(given, context):
    one = asyncio.create_task(fetch(1))
    #     ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    two = asyncio.ensure_future(given)
    #     ^^^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.ensure_future`: by hand, because `given` may be a task, which runs already
    three = asyncio.create_task(fetch(3), eager_start=context)
    #       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because a task group has no `eager_start=` like that
    await one
    await two
    await three

# --- unsafe
import asyncio

import anyio

async def fetch(n): ...

async def main(given, context):
    async with anyio.create_task_group() as tg:
        one = tg.create_task(fetch(1))
        two = asyncio.ensure_future(given)
        three = asyncio.create_task(fetch(3), eager_start=context)
        await one
    await two
    await three

# === asked whether they are done, and for what they gave; the loop goes only with its last use
import asyncio

async def fetch(n): ...

async def main():
    loop = asyncio.get_running_loop()
    task = loop.create_task(fetch(1))
    #      ^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.AbstractEventLoop.create_task`
    while not task.done():
    #         ^^^^^^^^^ `asyncio.Task.done` of a task that a task group could own: `status` of its handle takes its place
        print(loop)
    if task.done() and not task.cancelled():
    #  ^^^^^^^^^ `asyncio.Task.done` of a task that a task group could own: `status` of its handle takes its place
    #                      ^^^^^^^^^^^^^^ `asyncio.Task.cancelled` of a task that a task group could own: `status` of its handle takes its place
        print(task.result() + 1)
        #     ^^^^^^^^^^^ `asyncio.Task.result` of a task that a task group could own: `return_value` of its handle takes its place

async def nested():
    task = asyncio.get_running_loop().create_task(fetch(1))
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.AbstractEventLoop.create_task`
    return await task

# --- unsafe
import asyncio

import anyio

async def fetch(n): ...

async def main():
    loop = asyncio.get_running_loop()
    async with anyio.create_task_group() as tg:
        task = tg.create_task(fetch(1))
        while task.status in (anyio.TaskHandle.Status.PENDING, anyio.TaskHandle.Status.CANCELLING):
            print(loop)
        if (task.status not in (anyio.TaskHandle.Status.PENDING, anyio.TaskHandle.Status.CANCELLING)) and not (task.status is anyio.TaskHandle.Status.CANCELLED):
            print(task.return_value + 1)

async def nested():
    async with anyio.create_task_group() as tg:
        task = tg.create_task(fetch(1))
        return await task

# === a name that gets one task after another, and a use in a clause
import asyncio

async def fetch(n): ...

async def main():
    task = asyncio.create_task(fetch(1))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    print(await task)
    task = asyncio.create_task(fetch(2))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    try:
        print("meanwhile")
    finally:
        await task

# --- unsafe
import anyio

async def fetch(n): ...

async def main():
    async with anyio.create_task_group() as tg:
        task = tg.create_task(fetch(1))
        print(await task)
    async with anyio.create_task_group() as tg:
        task = tg.create_task(fetch(2))
        try:
            print("meanwhile")
        finally:
            await task

# === cancelled and awaited, in four ways
import asyncio
import contextlib

async def beat(): ...

async def main(pytest):
    one = asyncio.create_task(beat())
    #     ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    one.cancel()
#   ^^^^^^^^^^ `asyncio.Task.cancel` of a task that a task group could own: `cancel()` of its handle, or the `cancel_scope` of its group, takes its place
    try:
        await one
    except asyncio.CancelledError:
        pass
    two = asyncio.create_task(beat())
    #     ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    two.cancel()
#   ^^^^^^^^^^ `asyncio.Task.cancel` of a task that a task group could own: `cancel()` of its handle, or the `cancel_scope` of its group, takes its place
    with contextlib.suppress(asyncio.CancelledError):
        await two
    three = asyncio.create_task(beat())
    #       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    three.cancel()
#   ^^^^^^^^^^^^ `asyncio.Task.cancel` of a task that a task group could own: `cancel()` of its handle, or the `cancel_scope` of its group, takes its place
    try:
        await three
    except asyncio.CancelledError:
        print("cancelled")  # as it should
    four = asyncio.create_task(beat())
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    four.cancel()
#   ^^^^^^^^^^^ `asyncio.Task.cancel` of a task that a task group could own: `cancel()` of its handle, or the `cancel_scope` of its group, takes its place
    await asyncio.gather(four, return_exceptions=True)

# --- unsafe
import anyio

async def beat(): ...

async def main(pytest):
    async with anyio.create_task_group() as tg:
        one = tg.create_task(beat())
        one.cancel()
        await one.wait()
    async with anyio.create_task_group() as tg:
        two = tg.create_task(beat())
        two.cancel()
        await two.wait()
    async with anyio.create_task_group() as tg:
        three = tg.create_task(beat())
        three.cancel()
        try:
            await three
        except anyio.TaskCancelled:
            print("cancelled")  # as it should

    async def attempt(coro):
        try:
            return await coro
        except Exception as exc:
            return exc

    async with anyio.create_task_group() as tg:
        four = tg.create_task(attempt(beat()))
        four.cancel()
        await four.wait()

# === a handler that goes on with the cancellation, one that meets more
import asyncio

async def beat(): ...

async def goes_on():
    one = asyncio.create_task(beat())
    #     ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because `await` of a handle that was cancelled raises `TaskCancelled`, which is no cancellation; use `await handle.wait()`
    one.cancel()
#   ^^^^^^^^^^ `asyncio.Task.cancel` of a task that a task group could own: `cancel()` of its handle, or the `cancel_scope` of its group, takes its place
    try:
        await one
    except asyncio.CancelledError:
        raise RuntimeError

async def meets_more():
    one = asyncio.create_task(beat())
    #     ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because `await` of a handle that was cancelled raises `TaskCancelled`, which is no cancellation; use `await handle.wait()`
    one.cancel()
#   ^^^^^^^^^^ `asyncio.Task.cancel` of a task that a task group could own: `cancel()` of its handle, or the `cancel_scope` of its group, takes its place
    try:
        await one
        await beat()
    except asyncio.CancelledError:
        pass

# === cancelled again, or by who is not seen
import asyncio

async def beat(): ...

async def again():
    one = asyncio.create_task(beat())
    #     ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because it is cancelled again; asyncio cancels one `await` each time, a handle all that follow
    one.cancel()
#   ^^^^^^^^^^ `asyncio.Task.cancel` of a task that a task group could own: `cancel()` of its handle, or the `cancel_scope` of its group, takes its place
    await beat()
    one.cancel()
#   ^^^^^^^^^^ `asyncio.Task.cancel` of a task that a task group could own: `cancel()` of its handle, or the `cancel_scope` of its group, takes its place
    try:
        await one
    except asyncio.CancelledError:
        pass

async def unseen():
    one = asyncio.create_task(beat())
    #     ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because it is not seen who cancels it; that of a handle raises `TaskCancelled` where it is awaited
    try:
        await one
    except asyncio.CancelledError:
        print("cancelled")

# === exceptions are collected
import asyncio

async def work(n): ...

async def main(xs):
    tasks = [asyncio.create_task(work(x)) for x in xs]
    #        ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    results = await asyncio.gather(*tasks, return_exceptions=True)
    return results

async def both(xs):
    tasks = [asyncio.create_task(work(x)) for x in xs]
    #        ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because one place collects the exceptions of its tasks, and another meets them; let the coroutine return what it catches
    await asyncio.gather(*tasks, return_exceptions=True)
    for task in tasks:
        print(await task)

# --- unsafe
import asyncio

import anyio

async def work(n): ...

async def main(xs):
    async def attempt(coro):
        try:
            return await coro
        except Exception as exc:
            return exc

    async with anyio.create_task_group() as tg:
        tasks = [tg.create_task(attempt(work(x))) for x in xs]
        results = [await task for task in tasks]
    return results

async def both(xs):
    tasks = [asyncio.create_task(work(x)) for x in xs]
    await asyncio.gather(*tasks, return_exceptions=True)
    for task in tasks:
        print(await task)

# === in a context of its own
import asyncio

async def fetch(n): ...

async def main(context):
    task = asyncio.create_task(fetch(1), context=context)
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    print(await task)

# --- unsafe
import anyio

async def fetch(n): ...

async def main(context):
    async with anyio.create_task_group() as tg:
        task = tg.create_task(fetch(1), context=context)
        print(await task)

# === the annotation of a local task goes with it
import asyncio


async def fetch(page):
    return page


async def single():
    task: asyncio.Task[int] = asyncio.create_task(fetch(1))
    #     ^^^^^^^^^^^^ Use `anyio.TaskHandle` instead of `asyncio.Task`
    #                         ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    return await task


async def several(pages):
    tasks: "list[asyncio.Task[int]]" = [asyncio.create_task(fetch(page)) for page in pages]
    #            ^^^^^^^^^^^^ Use `anyio.TaskHandle` instead of `asyncio.Task`
    #                                   ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    return [await task for task in tasks]


async def kept(self, page):
    task: asyncio.Task[int] = asyncio.create_task(fetch(page))
    #     ^^^^^^^^^^^^ `asyncio.Task` becomes `anyio.TaskHandle` where a task group makes the task: by hand
    #                         ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because the task outlives this function; make the class an async context manager that owns a task group (`anyio.AsyncContextManagerMixin`)
    self.task = task

# --- unsafe
import asyncio

import anyio


async def fetch(page):
    return page


async def single():
    async with anyio.create_task_group() as tg:
        task: anyio.TaskHandle[int] = tg.create_task(fetch(1))
        return await task


async def several(pages):
    async with anyio.create_task_group() as tg:
        tasks: "list[anyio.TaskHandle[int]]" = [tg.create_task(fetch(page)) for page in pages]
        return [await task for task in tasks]


async def kept(self, page):
    task: asyncio.Task[int] = asyncio.create_task(fetch(page))
    self.task = task

# === a list that grows in other ways
import asyncio

async def work(n): ...

async def added(items):
    tasks = []
    for item in items:
        tasks += [asyncio.create_task(work(item))]
        #         ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    await asyncio.gather(*tasks)

async def extended(items):
    tasks: list = [asyncio.create_task(work(0))]
    #              ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    tasks.extend(asyncio.create_task(work(item)) for item in items)
    #            ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    tasks.extend([asyncio.create_task(work(1)), asyncio.create_task(work(2))])
    #             ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    #                                           ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    return await asyncio.gather(*tasks)

async def mixed(items, others):
    tasks = []
    tasks += [asyncio.create_task(work(item)) for item in items]
    #         ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because `tasks` is used in a way that is not known; a task group can start it, and gives a handle for `await`, `cancel()` and `status`
    tasks += others
    await asyncio.gather(*tasks)

class Crawler:
    def __init__(self):
        self.tasks = []

    async def start(self, items):
        self.tasks += [asyncio.create_task(work(item)) for item in items]
        #              ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because the task outlives this function; make the class an async context manager that owns a task group (`anyio.AsyncContextManagerMixin`)
        self.tasks.extend(asyncio.create_task(work(item)) for item in items)
        #                 ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because the task is kept beyond this function; a task group holds its tasks, so collection and callback go away

# --- unsafe
import asyncio

import anyio

async def work(n): ...

async def added(items):
    tasks = []
    async with anyio.create_task_group() as tg:
        for item in items:
            tasks += [tg.create_task(work(item))]
        for task in tasks:
            await task

async def extended(items):
    async with anyio.create_task_group() as tg:
        tasks: list = [tg.create_task(work(0))]
        tasks.extend(tg.create_task(work(item)) for item in items)
        tasks.extend([tg.create_task(work(1)), tg.create_task(work(2))])
        return [await task for task in tasks]

async def mixed(items, others):
    tasks = []
    tasks += [asyncio.create_task(work(item)) for item in items]
    tasks += others
    await asyncio.gather(*tasks)

class Crawler:
    def __init__(self):
        self.tasks = []

    async def start(self, items):
        self.tasks += [asyncio.create_task(work(item)) for item in items]
        self.tasks.extend(asyncio.create_task(work(item)) for item in items)
