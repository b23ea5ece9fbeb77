# === containers that say what they hold
import asyncio
import collections

tasks = set[asyncio.Task[None]]()
#           ^^^^^^^^^^^^ `asyncio.Task` becomes `anyio.TaskHandle` where a task group makes the task: by hand
by_name = collections.defaultdict[str, asyncio.Task](list)
#                                      ^^^^^^^^^^^^ `asyncio.Task` becomes `anyio.TaskHandle` where a task group makes the task: by hand
Tasks = list[asyncio.Task | None]
#            ^^^^^^^^^^^^ `asyncio.Task` becomes `anyio.TaskHandle` where a task group makes the task: by hand

# === a class that is asked for, or a key
import asyncio

names = {asyncio.Task: "task"}


def name(thing):
    return isinstance(thing, asyncio.Task) and names[asyncio.Task]

# === the name of the task that runs
import asyncio


def name():
    return asyncio.current_task().get_name()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Task.get_name` of the task that runs: `name` of what `anyio.get_current_task()` describes takes its place

# --- unsafe
import anyio


def name():
    return anyio.get_current_task().name

# === the task that runs, of which more is asked
import asyncio


def name():
    task = asyncio.current_task()
    print(task.get_coro())
    return task.get_name()
    #      ^^^^^^^^^^^^^ `asyncio.Task.get_name` of the task that runs: `name` of what `anyio.get_current_task()` describes takes its place
