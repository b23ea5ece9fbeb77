# === a coroutine function
import asyncio


def describe(function):
    return asyncio.iscoroutinefunction(function)
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `inspect.iscoroutinefunction` instead of `asyncio.iscoroutinefunction`

# --- fixed
import inspect


def describe(function):
    return inspect.iscoroutinefunction(function)

# === a coroutine, and the name of the task
import asyncio


async def describe(thing):
    print(asyncio.iscoroutine(thing), asyncio.current_task().get_name())
    #     ^^^^^^^^^^^^^^^^^^^ Use `inspect.iscoroutine` instead of `asyncio.iscoroutine`
    #                                 ^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_current_task` instead of `asyncio.current_task`

# --- unsafe
import inspect

import anyio


async def describe(thing):
    print(inspect.iscoroutine(thing), anyio.get_current_task().name)

# === inspect itself
import inspect


def describe(function):
    return inspect.iscoroutinefunction(function)
