# === what replaces a lazy import is imported lazily, too
lazy import asyncio
lazy from asyncio import sleep


async def poll():
    await sleep(1)
    #     ^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await asyncio.sleep(0)
    #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`

# --- fixed
lazy import anyio.lowlevel
lazy from anyio import sleep


async def poll():
    await sleep(1)
    await anyio.lowlevel.checkpoint()

# === beside an eager import of asyncio nothing is lazy
import asyncio
lazy from asyncio import sleep


async def poll():
    await sleep(1)
    #     ^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await asyncio.wait({1})

# --- fixed
import asyncio

from anyio import sleep


async def poll():
    await sleep(1)
    await asyncio.wait({1})
