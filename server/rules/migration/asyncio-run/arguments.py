# === a coroutine in a variable
import asyncio


async def main(): ...


coroutine = main()
asyncio.run(coroutine)
#<^^^^^^^^^ `anyio.run` takes a function and its arguments, not a coroutine

# === a parameter, an attribute, an element
import asyncio


def start(coroutine, job, jobs):
    asyncio.run(coroutine)
#   ^^^^^^^^^^^ `anyio.run` takes a function and its arguments, not a coroutine
    asyncio.run(job.coroutine)
#   ^^^^^^^^^^^ `anyio.run` takes a function and its arguments, not a coroutine
    asyncio.run(jobs[0])
#   ^^^^^^^^^^^ `anyio.run` takes a function and its arguments, not a coroutine

# === the function itself, or nothing
import asyncio


async def main(): ...


asyncio.run(main)
#<^^^^^^^^^ `anyio.run` takes a function and its arguments, not a coroutine
asyncio.run()
#<^^^^^^^^^ `anyio.run` takes a function and its arguments, not a coroutine

# === starred arguments
import asyncio


def start(arguments, options):
    asyncio.run(*arguments)
#   ^^^^^^^^^^^ `anyio.run` takes a function and its arguments, not a coroutine
    asyncio.run(**options)
#   ^^^^^^^^^^^ `anyio.run` takes a function and its arguments, not a coroutine

# === handed on
import asyncio


def start(executor, coroutine):
    executor.submit(asyncio.run, coroutine)
    #               ^^^^^^^^^^^ `anyio.run` takes a function and its arguments, not a coroutine
    return map(asyncio.run, [coroutine])
    #          ^^^^^^^^^^^ `anyio.run` takes a function and its arguments, not a coroutine

# === kept under another name, used as a decorator
import asyncio

run = asyncio.run
#     ^^^^^^^^^^^ `anyio.run` takes a function and its arguments, not a coroutine


@asyncio.run
#^^^^^^^^^^^ `anyio.run` takes a function and its arguments, not a coroutine
def odd(): ...

# === asyncio's own functions
import asyncio


async def main(): ...


asyncio.run(asyncio.sleep(1))
#<^^^^^^^^^ `anyio.run` takes a function and its arguments, not a coroutine
asyncio.run(asyncio.wait_for(main(), 1))
#<^^^^^^^^^ `anyio.run` takes a function and its arguments, not a coroutine
asyncio.run(asyncio.gather(main(), main()))
#<^^^^^^^^^ `anyio.run` takes a function and its arguments, not a coroutine

# === AnyIO's own functions
import asyncio

import anyio

asyncio.run(anyio.sleep(1))
#<^^^^^^^^^ `anyio.run` takes a function and its arguments, not a coroutine

# === a conditional, a walrus, an awaitable in parentheses
import asyncio


async def main(): ...


async def other(): ...


def start(flag):
    asyncio.run(main() if flag else other())
#   ^^^^^^^^^^^ `anyio.run` takes a function and its arguments, not a coroutine
    asyncio.run(job := main())
#   ^^^^^^^^^^^ `anyio.run` takes a function and its arguments, not a coroutine
    asyncio.run((main()))
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# === a plain function that returns a coroutine
import asyncio


async def work(): ...


def main():
    print("before the loop")
    return work()


asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- unsafe
import anyio


async def work(): ...


def main():
    print("before the loop")
    return work()


anyio.run(main)

# === an imported function is not known
import asyncio

from app import main

asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- unsafe
import anyio
from app import main

anyio.run(main)

# === a method of an unknown object
import asyncio


def start(app):
    asyncio.run(app.serve(80, reload=True))
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- unsafe
import functools

import anyio


def start(app):
    anyio.run(functools.partial(app.serve, 80, reload=True))

# === a parameter that is called
import asyncio


def start(main, *arguments):
    asyncio.run(main(*arguments))
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- unsafe
import anyio


def start(main, *arguments):
    anyio.run(main, *arguments)

# === a decorated function may be something else
import asyncio

from tools import retry


@retry(3)
async def main(): ...


asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- unsafe
import anyio
from tools import retry


@retry(3)
async def main(): ...


anyio.run(main)

# === defined twice, once not async
import asyncio
import sys

if sys.platform == "win32":
    def main(): ...
else:
    async def main(): ...

asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- unsafe
import sys

import anyio

if sys.platform == "win32":
    def main(): ...
else:
    async def main(): ...

anyio.run(main)

# === an async generator
import asyncio


async def numbers():
    yield 1


asyncio.run(numbers())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- unsafe
import anyio


async def numbers():
    yield 1


anyio.run(numbers)

# === the value of a call that is called, a lambda
import asyncio


def start(factory):
    asyncio.run(factory()(1))
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    asyncio.run((lambda: factory)())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- unsafe
import anyio


def start(factory):
    anyio.run(factory(), 1)
    anyio.run((lambda: factory))

# === a lambda that is called keeps its parentheses
import asyncio


async def main(): ...


asyncio.run((lambda: main())())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- unsafe
import anyio


async def main(): ...


anyio.run((lambda: main()))

# === nest_asyncio lets loops run inside loops
import asyncio

import nest_asyncio

nest_asyncio.apply()


async def main(): ...


asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# === replaced by a test
import asyncio
from unittest.mock import patch


async def main(): ...


def start():
    asyncio.run(main())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


def test_start():
    with patch("asyncio.run"):
        start()

# --- unsafe
from unittest.mock import patch

import anyio


async def main(): ...


def start():
    anyio.run(main)


def test_start():
    with patch("asyncio.run"):
        start()

# === an unfinished call
import asyncio


async def main(): ...


asyncio.run(main()
#          ^ '(' was never closed

# === main is assigned, too
import asyncio

import tools


async def main(): ...


main = tools.traced(main)
asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- unsafe
import anyio
import tools


async def main(): ...


main = tools.traced(main)
anyio.run(main)

# === a star import from asyncio
from asyncio import *


async def main(): ...


run(main())
#<^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
from asyncio import *

import anyio


async def main(): ...


anyio.run(main)
