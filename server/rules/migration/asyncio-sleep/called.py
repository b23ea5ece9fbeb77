# === a module that a call imports
import pytest

asyncio = pytest.importorskip("asyncio", reason="no loops here")


async def main():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio
import pytest

asyncio = pytest.importorskip("asyncio", reason="no loops here")


async def main():
    await anyio.sleep(1)

# === by other names, in functions, with another import of the same
import importlib
import importlib as loader
from importlib import import_module

aio = importlib.import_module("asyncio")
tasks = import_module("asyncio.tasks")


async def main():
    loops = __import__("asyncio")
    await loops.sleep(1)
    #     ^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await aio.sleep(1)
    #     ^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await tasks.sleep(1)
    #     ^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`


async def again():
    if loader:
        asyncio = loader.import_module("asyncio")
    else:
        import asyncio
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import importlib
import importlib as loader
from importlib import import_module

import anyio

aio = importlib.import_module("asyncio")
tasks = import_module("asyncio.tasks")


async def main():
    loops = __import__("asyncio")
    await anyio.sleep(1)
    await anyio.sleep(1)
    await anyio.sleep(1)


async def again():
    if loader:
        asyncio = loader.import_module("asyncio")
    else:
        import asyncio
    await anyio.sleep(1)

# === AnyIO is there already
import pytest

asyncio = pytest.importorskip("asyncio")
anyio = pytest.importorskip("anyio", "4.8")


async def main():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await asyncio.sleep(0)
    #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`

# --- fixed
import anyio.lowlevel
import pytest

asyncio = pytest.importorskip("asyncio")
anyio = pytest.importorskip("anyio", "4.8")


async def main():
    await anyio.sleep(1)
    await anyio.lowlevel.checkpoint()

# === what is imported is not said, or not by whom
import importlib
import other
from elsewhere import import_module

first = importlib.import_module(other.name)
second = importlib.import_module(f"asyncio")
third = importlib.import_module(".asyncio", "package")
fourth = other.import_module("asyncio")
fifth = import_module("asyncio")
sixth, _ = importlib.import_module("asyncio"), 1
seventh = importlib.import_module("asyncio")
seventh = other


async def main():
    await first.sleep(1)
    await second.sleep(1)
    await third.sleep(1)
    await fourth.sleep(1)
    await fifth.sleep(1)
    await sixth.sleep(1)
    await seventh.sleep(1)


def load(importlib):
    eighth = importlib.import_module("asyncio")
    return eighth.sleep(1)
