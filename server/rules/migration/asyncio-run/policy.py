# === a policy of uvloop: the second choice writes the option in its place
import asyncio

import uvloop


async def main(port): ...


if __name__ == "__main__":
    asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
    asyncio.run(main(80))
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import asyncio

import anyio
import uvloop


async def main(port): ...


if __name__ == "__main__":
    asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
    anyio.run(main, 80)

# --- choose Use `anyio.run`, with uvloop as its option
import anyio


async def main(port): ...


if __name__ == "__main__":
    anyio.run(main, 80, backend="asyncio", backend_options={"use_uvloop": True})

# === the same by the setting, whatever the project declares
import asyncio
import uvloop as fast


async def main(port): ...


fast.install()  # faster


def start():
    asyncio.run(main(port=80), debug=True)
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- settings
use-uvloop = true

# --- file pyproject.toml
[project]
dependencies = ["click"]

# --- unsafe
import functools

import anyio


async def main(port): ...


# faster


def start():
    anyio.run(functools.partial(main, port=80), backend="asyncio", backend_options={"debug": True, "use_uvloop": True})

# === the policy stays where it may not run, where another one may, and where something else starts a loop
import asyncio
import sys

import uvloop


async def main(): ...


def conditional():
    if sys.platform != "win32":
        asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
    asyncio.run(main())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- settings
use-uvloop = true

# --- fixed
import asyncio
import sys

import anyio
import uvloop


async def main(): ...


def conditional():
    if sys.platform != "win32":
        asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
    anyio.run(main)

# === two programs in a file
import asyncio

import uvloop


async def main(): ...


uvloop.install()
asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
loop = asyncio.new_event_loop()
loop.run_until_complete(main())

# --- fixed
import asyncio

import anyio
import uvloop


async def main(): ...


uvloop.install()
anyio.run(main)
loop = asyncio.new_event_loop()
loop.run_until_complete(main())

# === another policy, and one behind
import asyncio

import uvloop


async def main(): ...


asyncio.set_event_loop_policy(asyncio.DefaultEventLoopPolicy())
asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())

# --- fixed
import asyncio

import anyio
import uvloop


async def main(): ...


asyncio.set_event_loop_policy(asyncio.DefaultEventLoopPolicy())
anyio.run(main)
asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
