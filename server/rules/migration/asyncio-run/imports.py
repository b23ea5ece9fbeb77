# === functools comes in order among the standard library
import asyncio
import os
import sys


async def main(a): ...


asyncio.run(main(a=os.sep + sys.path[0]))
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import functools
import os
import sys

import anyio


async def main(a): ...


anyio.run(functools.partial(main, a=os.sep + sys.path[0]))

# === functools has another name, or means something else
import asyncio
import functools as ft


async def main(a): ...


asyncio.run(main(a=1))
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
cached = ft.cache(main)

# --- fixed
import functools as ft

import anyio


async def main(a): ...


anyio.run(ft.partial(main, a=1))
cached = ft.cache(main)

# === from-imports where the settings ask for them
import asyncio


async def main(a): ...


asyncio.run(main(a=1))
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- settings
import-style = "from"

# --- fixed
import functools

from anyio import run


async def main(a): ...


run(functools.partial(main, a=1))

# === the function is called run itself
import asyncio


async def run(): ...


asyncio.run(run())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- settings
import-style = "from"

# --- fixed
import anyio


async def run(): ...


anyio.run(run)

# === imported by a from-import together with what stays
from asyncio import Lock, get_running_loop, run

lock = Lock()


async def main():
    return get_running_loop()


run(main())
#<^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
from asyncio import Lock, get_running_loop

from anyio import run

lock = Lock()


async def main():
    return get_running_loop()


run(main)

# === the entry point below everything, in a package
"""The tool's entry point."""

from __future__ import annotations

import argparse
import asyncio
import logging

from .server import serve


async def main(arguments: argparse.Namespace) -> int:
    logging.info("serving")
    return await serve(arguments)


def cli() -> int:
    parser = argparse.ArgumentParser()
    return asyncio.run(main(parser.parse_args()))
    #      ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
"""The tool's entry point."""

from __future__ import annotations

import argparse
import logging

import anyio

from .server import serve


async def main(arguments: argparse.Namespace) -> int:
    logging.info("serving")
    return await serve(arguments)


def cli() -> int:
    parser = argparse.ArgumentParser()
    return anyio.run(main, parser.parse_args())

# === both rules in a class that starts itself
import asyncio


class Ticker:
    def __init__(self, pause: float) -> None:
        self.pause = pause

    async def tick(self, times: int) -> None:
        for _ in range(times):
            await asyncio.sleep(self.pause)
            #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

    def run(self) -> None:
        asyncio.run(self.tick(times=3))
#       ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- settings
select = ["ALL"]

# --- fixed
import functools

import anyio


class Ticker:
    def __init__(self, pause: float) -> None:
        self.pause = pause

    async def tick(self, times: int) -> None:
        for _ in range(times):
            await anyio.sleep(self.pause)

    def run(self) -> None:
        anyio.run(functools.partial(self.tick, times=3))

# === a function has an AnyIO of its own, which may not be there
import asyncio


async def main():
    pass


def start(backend):
    try:
        import anyio
    except ImportError:
        pass
    else:
        return anyio.run(main, backend=backend)
    return asyncio.run(main())
    #      ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


def later():
    asyncio.run(main())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    import anyio

    print(anyio)

# --- fixed
from anyio import run as anyio_run


async def main():
    pass


def start(backend):
    try:
        import anyio
    except ImportError:
        pass
    else:
        return anyio.run(main, backend=backend)
    return anyio_run(main)


def later():
    anyio_run(main)
    import anyio

    print(anyio)

# === a function has an AnyIO of its own, which is there
import asyncio


def start():
    import anyio

    async def main():
        await asyncio.sleep(0)

    print(anyio)
    asyncio.run(main())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import asyncio


def start():
    import anyio

    async def main():
        await asyncio.sleep(0)

    print(anyio)
    anyio.run(main)
