# === a coroutine function without arguments
import asyncio


async def main():
    print("hello")


if __name__ == "__main__":
    asyncio.run(main())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import anyio


async def main():
    print("hello")


if __name__ == "__main__":
    anyio.run(main)

# === positional and starred arguments
import asyncio


async def main(*numbers): ...


asyncio.run(main(1))
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
asyncio.run(main(1, *[2, 3]))
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
asyncio.run(main(*sorted([2, 3]), 4))
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import anyio


async def main(*numbers): ...


anyio.run(main, 1)
anyio.run(main, 1, *[2, 3])
anyio.run(main, *sorted([2, 3]), 4)

# === keyword arguments
import asyncio


async def main(a, *, b=1): ...


asyncio.run(main(1, b=2))
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
asyncio.run(main(a=1))
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import functools

import anyio


async def main(a, *, b=1): ...


anyio.run(functools.partial(main, 1, b=2))
anyio.run(functools.partial(main, a=1))

# === keyword arguments from a dictionary, functools is there
import asyncio
from functools import partial

options = {"b": 2}


async def main(a, **options): ...


asyncio.run(main(1, **options))
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
show = partial(print, end="")

# --- fixed
from functools import partial

import anyio

options = {"b": 2}


async def main(a, **options): ...


anyio.run(partial(main, 1, **options))
show = partial(print, end="")

# === the keyword is called backend
import asyncio


async def main(backend): ...


asyncio.run(main(backend="sqlite"))
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import functools

import anyio


async def main(backend): ...


anyio.run(functools.partial(main, backend="sqlite"))

# === a nested function
import asyncio


def start():
    async def main(): ...

    return asyncio.run(main())
    #      ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import anyio


def start():
    async def main(): ...

    return anyio.run(main)

# === defined below its use
import asyncio


def start():
    return asyncio.run(main())
    #      ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


async def main(): ...

# --- fixed
import anyio


def start():
    return anyio.run(main)


async def main(): ...

# === a method by self
import asyncio


class App:
    async def serve(self, port): ...

    def start(self):
        asyncio.run(self.serve(80))
#       ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import anyio


class App:
    async def serve(self, port): ...

    def start(self):
        anyio.run(self.serve, 80)

# === a method of an instance that is made here
import asyncio


class App:
    async def serve(self, port): ...


asyncio.run(App().serve(80))
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
app = App()
asyncio.run(app.serve(80))
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import anyio


class App:
    async def serve(self, port): ...


anyio.run(App().serve, 80)
app = App()
anyio.run(app.serve, 80)

# === a static method and a class method
import asyncio


class App:
    @staticmethod
    async def serve(port): ...

    @classmethod
    async def make(cls): ...


asyncio.run(App.serve(80))
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
asyncio.run(App.make())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- unsafe
import anyio


class App:
    @staticmethod
    async def serve(port): ...

    @classmethod
    async def make(cls): ...


anyio.run(App.serve, 80)
anyio.run(App.make)

# === the value is used
import asyncio
import sys


async def main(): ...


sys.exit(asyncio.run(main()))
#        ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import sys

import anyio


async def main(): ...


sys.exit(anyio.run(main))

# === handlers around it
import asyncio


async def main(): ...


try:
    asyncio.run(main())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
except KeyboardInterrupt:
    pass

# --- fixed
import anyio


async def main(): ...


try:
    anyio.run(main)
except KeyboardInterrupt:
    pass

# === as the keyword main
import asyncio


async def start(port): ...


asyncio.run(main=start(80))
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import anyio


async def start(port): ...


anyio.run(start, 80)

# === over several lines, with comments and a trailing comma
import asyncio


async def main(host, port): ...


asyncio.run(
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    main(
        "localhost",  # only here
        80,
    )
)

# --- fixed
import anyio


async def main(host, port): ...


anyio.run(
    main,
    "localhost",  # only here
    80,
)

# === a generator expression as the only argument
import asyncio


async def main(numbers): ...


asyncio.run(main(n for n in range(3)))
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import anyio


async def main(numbers): ...


anyio.run(main, (n for n in range(3)))

# === arguments that are evaluated before the loop starts
import asyncio


async def main(text, size): ...


asyncio.run(main(input(), len(input())))
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import anyio


async def main(text, size): ...


anyio.run(main, input(), len(input()))

# === several programs on one line
import asyncio


async def main(): ...


asyncio.run(main()); asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
#                    ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import anyio


async def main(): ...


anyio.run(main); anyio.run(main)

# === a lambda and a conditional expression
import asyncio


async def main(): ...


start = lambda: asyncio.run(main())
#               ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
value = asyncio.run(main()) if start else None
#       ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import anyio


async def main(): ...


start = lambda: anyio.run(main)
value = anyio.run(main) if start else None

# === an alias
import asyncio as aio


async def main(): ...


aio.run(main())
#<^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import anyio


async def main(): ...


anyio.run(main)

# === a from-import
from asyncio import run


async def main(): ...


run(main())
#<^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
from anyio import run


async def main(): ...


run(main)

# === a from-import under another name
from asyncio import run as start


async def main(): ...


start(main())
#<^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
from anyio import run as start


async def main(): ...


start(main)

# === imported where it is used
async def main(): ...


def start():
    import asyncio

    asyncio.run(main())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import anyio


async def main(): ...


def start():
    anyio.run(main)

# === the module where it is defined
from asyncio.runners import run


async def main(): ...


run(main())
#<^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
from anyio import run


async def main(): ...


run(main)

# === a command line by a decorator
import asyncio

import click


async def work(name): ...


@click.command()
@click.argument("name")
def main(name):
    asyncio.run(work(name))
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import anyio
import click


async def work(name): ...


@click.command()
@click.argument("name")
def main(name):
    anyio.run(work, name)

# === defined twice, both times async
import asyncio
import sys

if sys.platform == "win32":
    async def main(): ...
else:
    async def main(): ...

asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import sys

import anyio

if sys.platform == "win32":
    async def main(): ...
else:
    async def main(): ...

anyio.run(main)
