# === fire and forget, kept, returned, handed on
import asyncio

background = set()

async def work(n): ...

async def main(self, table):
    asyncio.create_task(work(1))
#   ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because a group around it would wait for the task; start it in the task group of whoever owns its lifetime, which is handed in (`tg.start_soon`)
    self._task = asyncio.create_task(work(2))
    #            ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because the task outlives this function; make the class an async context manager that owns a task group (`anyio.AsyncContextManagerMixin`)
    table["k"] = asyncio.create_task(work(3))
    #            ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because the task is kept beyond this function; a task group holds its tasks, so collection and callback go away
    background.add(asyncio.create_task(work(4)))
    #              ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because the task is kept beyond this function; a task group holds its tasks, so collection and callback go away
    task = asyncio.create_task(work(5))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because the task is kept beyond this function; a task group holds its tasks, so collection and callback go away
    background.add(task)
    task.add_done_callback(background.discard)
#   ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Task.add_done_callback` of a task that a task group could own: code at the end of the task takes its place
    await asyncio.wait({asyncio.create_task(work(6))})
    #                   ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because it is handed to `asyncio.wait`, which knows tasks of asyncio only; a task group waits for all of its tasks, and the first to end can cancel the group
    task2 = asyncio.create_task(work(5))
    #       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because the task is kept beyond this function; a task group holds its tasks, so collection and callback go away
    background.add(task2)
    task2 = asyncio.create_task(work(6))
    #       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because nobody waits for it here, and a task group would; start it in the task group of whoever owns its lifetime
    kept = asyncio.create_task(work(7))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because the task outlives this function; make the class an async context manager that owns a task group (`anyio.AsyncContextManagerMixin`)
    self.kept = kept
    return asyncio.create_task(work(8))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because the caller gets the task; take the task group as a parameter

# === an older AnyIO has no mixin
import asyncio

async def start(self, work):
    self._task = asyncio.create_task(work())
    #            ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because the task outlives this function; make the class an async context manager that owns a task group (`__aenter__` and `__aexit__`)

# --- settings
minimum-anyio = "4.9"

# === functions that are not async, loops, options, references
import asyncio

async def work(n): ...

def start():
    task = asyncio.create_task(work(1))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because no task group can be opened in a function that is not async; take one as a parameter, and call its `start_soon`
    loop = asyncio.get_event_loop()
    loop.create_task(work(2))
#   ^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.AbstractEventLoop.create_task`: by hand, because no task group can be opened in a function that is not async; take one as a parameter, and call its `start_soon`

async def main(context):
    loop = asyncio.get_running_loop()
    loop.create_task(work(3))
#   ^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.AbstractEventLoop.create_task`: by hand, because a group around it would wait for the task; start it in the task group of whoever owns its lifetime, which is handed in (`tg.start_soon`)
    task = asyncio.create_task(work(4), eager_start=True)
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because a task group has no `eager_start=` like that
    await task
    spawn = asyncio.create_task
    #       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because it is handed on, and a task group is not known where it is called

# === annotations, tests of the class
import asyncio

def cancel(task: asyncio.Task, tasks: "set[asyncio.Task[int]]"):
#                ^^^^^^^^^^^^ `asyncio.Task` becomes `anyio.TaskHandle` where a task group makes the task: by hand
#                                          ^^^^^^^^^^^^ `asyncio.Task` becomes `anyio.TaskHandle` where a task group makes the task: by hand
    if isinstance(task, asyncio.Task):
        task.cancel()
#       ^^^^^^^^^^^ `asyncio.Task.cancel` of a task that a task group could own: `cancel()` of its handle, or the `cancel_scope` of its group, takes its place
    print(task.result())
    #     ^^^^^^^^^^^ `asyncio.Task.result` of a task that a task group could own: `return_value` of its handle takes its place

# === other create_tasks
import celery

async def main(tg, self):
    tg.create_task(self.work())
    celery.create_task(self.work())

# === a task that is made by its class
import asyncio
from asyncio import Task

class Poller:
    def start(self, step):
        self.running = Task(step())
        #              ^^^^ Use a task group instead of `asyncio.Task`: by hand, because no task group can be opened in a function that is not async; take one as a parameter, and call its `start_soon`

    async def restart(self, step):
        asyncio.Task(step())
#       ^^^^^^^^^^^^ Use a task group instead of `asyncio.Task`: by hand, because a group around it would wait for the task; start it in the task group of whoever owns its lifetime, which is handed in (`tg.start_soon`)
        self.running = asyncio.Task(step(), name="poller")
        #              ^^^^^^^^^^^^ Use a task group instead of `asyncio.Task`: by hand, because the task outlives this function; make the class an async context manager that owns a task group (`anyio.AsyncContextManagerMixin`)

    async def once(self, step):
        task = asyncio.Task(step())
        #      ^^^^^^^^^^^^ Use a task group instead of `asyncio.Task`: by hand, because it is not seen where the task is waited for; start it in the task group of whoever owns its lifetime
        return await task

# === what is asked of a task in a function that can open no group
import asyncio

def drive(loop: asyncio.AbstractEventLoop, work):
    task = loop.create_task(work())
    #      ^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.AbstractEventLoop.create_task`: by hand, because no task group can be opened in a function that is not async; take one as a parameter, and call its `start_soon`
    loop.run_forever()
    return task.result()
    #      ^^^^^^^^^^^ `asyncio.Task.result` of a task that a task group could own: `return_value` of its handle takes its place

# === comments inside of what only waits
import asyncio


async def both(first, second):
    one = asyncio.create_task(first())
    #     ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    two = asyncio.create_task(second())
    #     ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    await asyncio.gather(
        # one has to begin first
        one,
        two,  # which waits for one
    )  # the end


async def each(steps):
    tasks = [asyncio.create_task(step()) for step in steps]
    #        ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    for task in tasks:
        # in turn
        await task  # nothing is read

# --- unsafe
import anyio


async def both(first, second):
    async with anyio.create_task_group() as tg:
        tg.start_soon(first)
        tg.start_soon(second)
        # one has to begin first
        # which waits for one
        # the end


async def each(steps):
    async with anyio.create_task_group() as tg:
        for step in steps:
            tg.start_soon(step)
        # in turn
        # nothing is read

# --- file pyproject.toml
[project]
name = "both"
version = "1"
dependencies = ["anyio>=4.8"]

# === a task for which a cast stands is a task still
import asyncio
from typing import cast

async def work(n): ...

async def main(thing, self):
    task = asyncio.create_task(work(1))
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because `cast` says of it that it is a task of asyncio, and that of a group has a handle (`anyio.TaskHandle`); leave the cast out
    cast("asyncio.Task[None]", task).add_done_callback(print)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Task.add_done_callback` of a task that a task group could own: code at the end of the task takes its place
    other = cast(asyncio.Task, asyncio.create_task(work(2)))
    #                          ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because `cast` says of it that it is a task of asyncio, and that of a group has a handle (`anyio.TaskHandle`); leave the cast out
    await other
    self.kept = cast(asyncio.Task, asyncio.create_task(work(3)))
    #                              ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because the task outlives this function; make the class an async context manager that owns a task group (`anyio.AsyncContextManagerMixin`)
    cast(asyncio.Task, thing).cancel()
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Task.cancel` of a task that a task group could own: `cancel()` of its handle, or the `cancel_scope` of its group, takes its place

# === what a task asks of itself
import asyncio

async def main():
    me = asyncio.current_task()
    asyncio.current_task().cancel()
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Task.cancel` of the task that runs: `CancelScope.cancel()` ends what is in a scope
    if me.cancelled() or me.done():
    #  ^^^^^^^^^^^^ `asyncio.Task.cancelled` of the task that runs: it is never true there
    #                    ^^^^^^^ `asyncio.Task.done` of the task that runs: it is never true there
        return
    me.add_done_callback(print)
#   ^^^^^^^^^^^^^^^^^^^^ `asyncio.Task.add_done_callback` of the task that runs: code at the end of the task takes its place
    def later():
        return me.cancelled()
        #      ^^^^^^^^^^^^ `asyncio.Task.cancelled` of a task that a task group could own: `status` of its handle takes its place
    return later, asyncio.current_task().result()
    #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Task.result` of the task that runs: it has none before its end

# === by hand: a task that is made in one of two places
import asyncio

async def work(): ...

async def first(which, loop):
    if which:
        one = asyncio.Task(work(), eager_start=True)
        #     ^^^^^^^^^^^^ Use a task group instead of `asyncio.Task`: by hand, because `one` is handed to `asyncio.wait`, which knows tasks of asyncio only; a task group waits for all of its tasks, and the first to end can cancel the group
        two = asyncio.create_task(work())
        #     ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because `two` gets its value in more than one place; make the task in one, in a task group
    else:
        one = asyncio.ensure_future(work())
        #     ^^^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.ensure_future`: by hand, because `one` is handed to `asyncio.wait`, which knows tasks of asyncio only; a task group waits for all of its tasks, and the first to end can cancel the group
        two = asyncio.create_task(work())
        #     ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`: by hand, because `two` gets its value in more than one place; make the task in one, in a task group
    await two
    await asyncio.wait({one, two})
