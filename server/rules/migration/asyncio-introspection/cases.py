# === iscoroutinefunction
import asyncio


def describe(function, functions):
    if asyncio.iscoroutinefunction(function):
    #  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `inspect.iscoroutinefunction` instead of `asyncio.iscoroutinefunction`
        return "async"
    return any(map(asyncio.iscoroutinefunction, functions))
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `inspect.iscoroutinefunction` instead of `asyncio.iscoroutinefunction`

# --- fixed
import inspect


def describe(function, functions):
    if inspect.iscoroutinefunction(function):
        return "async"
    return any(map(inspect.iscoroutinefunction, functions))
# === inspect is there already, and asyncio stays
import asyncio
import inspect


def describe(function):
    return asyncio.iscoroutinefunction(function), inspect.isfunction(function), asyncio.Future
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `inspect.iscoroutinefunction` instead of `asyncio.iscoroutinefunction`

# --- fixed
import asyncio
import inspect


def describe(function):
    return inspect.iscoroutinefunction(function), inspect.isfunction(function), asyncio.Future
# === old Python
import asyncio


def describe(function):
    return asyncio.iscoroutinefunction(function)
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `inspect.iscoroutinefunction` instead of `asyncio.iscoroutinefunction`

# --- file pyproject.toml
[project]
requires-python = ">=3.9"
# --- unsafe
import inspect


def describe(function):
    return inspect.iscoroutinefunction(function)
# === the marker
import asyncio


def mark(function):
    function._is_coroutine = asyncio.coroutines._is_coroutine
    return asyncio.iscoroutinefunction(function)
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `inspect.iscoroutinefunction` instead of `asyncio.iscoroutinefunction`

# --- unsafe
import asyncio
import inspect


def mark(function):
    function._is_coroutine = asyncio.coroutines._is_coroutine
    return inspect.iscoroutinefunction(function)
# === iscoroutine
import asyncio


def describe(value):
    return asyncio.iscoroutine(value)
    #      ^^^^^^^^^^^^^^^^^^^ Use `inspect.iscoroutine` instead of `asyncio.iscoroutine`

# --- unsafe
import inspect


def describe(value):
    return inspect.iscoroutine(value)
# === current_task asked for its name or id
import asyncio


def who():
    return asyncio.current_task().get_name(), id(asyncio.current_task())
    #      ^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_current_task` instead of `asyncio.current_task`
    #                                            ^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_current_task` instead of `asyncio.current_task`

# --- unsafe
import anyio


def who():
    return anyio.get_current_task().name, anyio.get_current_task().id
# === current_task kept and compared
import asyncio


class Owner:
    def __init__(self):
        self._owner = None

    async def enter(self):
        me = asyncio.current_task()
        #    ^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_current_task` instead of `asyncio.current_task`
        if self._owner is me:
            raise RuntimeError(me.get_name())
        if self._owner is None:
            self._owner = me

    def is_mine(self):
        return self._owner is not None and self._owner is not asyncio.current_task()
        #                                                     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_current_task` instead of `asyncio.current_task`

# --- unsafe
import anyio


class Owner:
    def __init__(self):
        self._owner = None

    async def enter(self):
        me = anyio.get_current_task()
        if self._owner == me:
            raise RuntimeError(me.name)
        if self._owner is None:
            self._owner = me

    def is_mine(self):
        return self._owner is not None and self._owner != anyio.get_current_task()
# === current_task used in other ways
import asyncio


async def main(task, registry):
    asyncio.current_task().cancel()
#   ^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_current_task` instead of `asyncio.current_task`: by hand, because it describes the task, and has no `cancel`: `CancelScope.cancel()` ends what is in a scope
    registry[asyncio.current_task()] = 1
    #        ^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_current_task` instead of `asyncio.current_task`: by hand, because it describes the task, and more is done here than to compare it or to ask for its name
    if asyncio.current_task() is None:
    #  ^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_current_task` instead of `asyncio.current_task`: by hand, because it describes the task, and more is done here than to compare it or to ask for its name
        return
    if task is asyncio.current_task():
    #          ^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_current_task` instead of `asyncio.current_task`: by hand, because it describes the task, and more is done here than to compare it or to ask for its name
        return
    me = asyncio.current_task()
    #    ^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_current_task` instead of `asyncio.current_task`: by hand, because it describes the task, and has no `add_done_callback`
    me.add_done_callback(print)
    asyncio.current_task(None)
#   ^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_current_task` instead of `asyncio.current_task`: by hand, because it describes the task, and more is done here than to compare it or to ask for its name
    call = asyncio.current_task
    #      ^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_current_task` instead of `asyncio.current_task`: by hand, because it describes the task, and more is done here than to compare it or to ask for its name
    call()

# === all_tasks
import asyncio


async def stop():
    for task in asyncio.all_tasks():
    #           ^^^^^^^^^^^^^^^^^ `anyio.get_running_tasks` lists tasks, but cannot cancel them: cancel the scope of their task group
        task.cancel()

# === inspect's own, and others
import inspect

import anyio


def describe(value):
    return inspect.iscoroutinefunction(value), inspect.iscoroutine(value), anyio.get_current_task()

# === the argument has another name there
import asyncio

print(asyncio.iscoroutinefunction(func=print), asyncio.iscoroutine(obj=1))
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `inspect.iscoroutinefunction` instead of `asyncio.iscoroutinefunction`
#                                              ^^^^^^^^^^^^^^^^^^^ Use `inspect.iscoroutine` instead of `asyncio.iscoroutine`

# --- fixed
import asyncio
import inspect

print(inspect.iscoroutinefunction(print), asyncio.iscoroutine(obj=1))

# --- unsafe
import inspect

print(inspect.iscoroutinefunction(print), inspect.iscoroutine(1))

# === the decorator that sets the marker
import asyncio


def accept(handler):
    if not asyncio.iscoroutinefunction(handler):
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `inspect.iscoroutinefunction` instead of `asyncio.iscoroutinefunction`
        handler = asyncio.coroutine(handler)
    return handler

# --- unsafe
import asyncio
import inspect


def accept(handler):
    if not inspect.iscoroutinefunction(handler):
        handler = asyncio.coroutine(handler)
    return handler

# === another decorator of that name
import asyncio
import types


def accept(handler):
    if not asyncio.iscoroutinefunction(handler):
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `inspect.iscoroutinefunction` instead of `asyncio.iscoroutinefunction`
        handler = types.coroutine(handler)
    return handler

# --- fixed
import inspect
import types


def accept(handler):
    if not inspect.iscoroutinefunction(handler):
        handler = types.coroutine(handler)
    return handler

# === what AnyIO's description of a task does not have
import asyncio


async def main():
    asyncio.current_task().cancel()
#   ^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_current_task` instead of `asyncio.current_task`: by hand, because it describes the task, and has no `cancel`: `CancelScope.cancel()` ends what is in a scope
    me = asyncio.current_task()
    #    ^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_current_task` instead of `asyncio.current_task`: by hand, because it describes the task, and has no `cancelled`
    assert me is not None
    return me.cancelled()


async def hand_on(tasks):
    tasks.add(asyncio.current_task())
    #         ^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_current_task` instead of `asyncio.current_task`: by hand, because it describes the task, and more is done here than to compare it or to ask for its name

# === the marker in another file
import asyncio

from cache import cached


@cached
async def load():
    pass


print(asyncio.iscoroutinefunction(load))
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `inspect.iscoroutinefunction` instead of `asyncio.iscoroutinefunction`

# --- unsafe
import inspect

from cache import cached


@cached
async def load():
    pass


print(inspect.iscoroutinefunction(load))

# --- file cache.py
from asyncio.coroutines import _is_coroutine


class cached:
    def __init__(self, function):
        self._is_coroutine = _is_coroutine
        self.function = function

    def __call__(self):
        return self.function()

# === a library that sets the marker
import asyncio

from async_lru import alru_cache


@alru_cache
async def load():
    pass


print(asyncio.iscoroutinefunction(load))
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `inspect.iscoroutinefunction` instead of `asyncio.iscoroutinefunction`

# --- unsafe
import inspect

from async_lru import alru_cache


@alru_cache
async def load():
    pass


print(inspect.iscoroutinefunction(load))

# --- file pyproject.toml
[project]
requires-python = ">=3.12"

# === a library that sets the marker, which another file takes
import asyncio


def describe(function):
    return asyncio.iscoroutinefunction(function)
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `inspect.iscoroutinefunction` instead of `asyncio.iscoroutinefunction`

# --- unsafe
import inspect


def describe(function):
    return inspect.iscoroutinefunction(function)

# --- file asgi.py
from django.core import asgi

application = asgi.get_asgi_application()

# === one that sets it for older Pythons
import asyncio


def middleware(get_response):
    return asyncio.iscoroutinefunction(get_response)
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `inspect.iscoroutinefunction` instead of `asyncio.iscoroutinefunction`

# --- unsafe
import inspect


def middleware(get_response):
    return inspect.iscoroutinefunction(get_response)

# --- file other.py
from asgiref.sync import sync_to_async as in_thread

read = in_thread(open)
# --- file pyproject.toml
[project]
requires-python = ">=3.11"

# === one that sets it for older Pythons, where none is older
import asyncio

from asgiref.sync import sync_to_async


def middleware(get_response):
    return asyncio.iscoroutinefunction(get_response), sync_to_async(get_response)
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `inspect.iscoroutinefunction` instead of `asyncio.iscoroutinefunction`

# --- fixed
import inspect

from asgiref.sync import sync_to_async


def middleware(get_response):
    return inspect.iscoroutinefunction(get_response), sync_to_async(get_response)

# --- file pyproject.toml
[project]
requires-python = ">=3.12"
