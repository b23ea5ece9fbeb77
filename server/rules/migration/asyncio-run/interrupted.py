# === a project for Python 3.10: Ctrl-C comes out otherwise
import asyncio


async def main():
    await asyncio.Event().wait()


try:
    asyncio.run(main())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
except KeyboardInterrupt:
    print("bye")

# --- path app.py
# --- file pyproject.toml
[project]
name = "app"
requires-python = ">=3.10"
dependencies = ["anyio>=4.14"]

# --- unsafe
import asyncio

import anyio


async def main():
    await asyncio.Event().wait()


try:
    anyio.run(main)
except KeyboardInterrupt:
    print("bye")

# === from Python 3.11 on it is the same
import asyncio


async def main():
    await asyncio.Event().wait()


try:
    asyncio.run(main())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
except KeyboardInterrupt:
    print("bye")

# --- path app.py
# --- file pyproject.toml
[project]
name = "app"
requires-python = ">=3.11"
dependencies = ["anyio>=4.14"]

# --- fixed
import asyncio

import anyio


async def main():
    await asyncio.Event().wait()


try:
    anyio.run(main)
except KeyboardInterrupt:
    print("bye")

# === nobody interrupts a test
import asyncio


async def main():
    return 1


def test_main():
    assert asyncio.run(main()) == 1
    #      ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- path tests/test_app.py
# --- file pyproject.toml
[project]
name = "app"
requires-python = ">=3.10"
dependencies = ["anyio>=4.14"]

# --- fixed
import anyio


async def main():
    return 1


def test_main():
    assert anyio.run(main) == 1

# === where nobody waits for Ctrl-C the program ends with a traceback in either case
import asyncio


async def main():
    return 1


def run():
    return asyncio.run(main())
    #      ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- path app.py
# --- file pyproject.toml
[project]
name = "app"
requires-python = ">=3.10"
dependencies = ["anyio>=4.14"]

# --- fixed
import anyio


async def main():
    return 1


def run():
    return anyio.run(main)

# === another file waits for it
import asyncio


async def main():
    return 1


def run():
    return asyncio.run(main())
    #      ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- path app.py
# --- file __main__.py
import app

try:
    app.run()
except KeyboardInterrupt:
    print("bye")

# --- file pyproject.toml
[project]
name = "app"
requires-python = ">=3.10"
dependencies = ["anyio>=4.14"]

# --- unsafe
import anyio


async def main():
    return 1


def run():
    return anyio.run(main)
