# === other modules' run
import subprocess

import anyio
import trio
import uvloop


async def main(): ...


subprocess.run(["true"])
anyio.run(main)
trio.run(main)
uvloop.run(main())

# === methods called run
import asyncio


class App:
    def run(self, coroutine): ...


def start(coroutine, loop, runner):
    App().run(coroutine)
    with asyncio.Runner() as runner:
        runner.run(coroutine)
    asyncio.run_coroutine_threadsafe(coroutine, loop)

# === shadowed
import asyncio


async def main(): ...


def start(asyncio):
    asyncio.run(main())


def other(run):
    run(main())

# === replaced
import asyncio

asyncio.run = print

# === in a text
print("asyncio.run(main())")  # asyncio.run(main())

# === imported, not used
from asyncio import run, sleep
