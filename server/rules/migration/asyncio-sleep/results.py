# === a result has no counterpart
import asyncio


async def answer():
    return await asyncio.sleep(1, "done")
    #            ^^^^^^^^^^^^^ `anyio.sleep` returns nothing: `asyncio.sleep` with a result has no counterpart

# === a result as a keyword
import asyncio


async def answer():
    return await asyncio.sleep(1, result=True)
    #            ^^^^^^^^^^^^^ `anyio.sleep` returns nothing: `asyncio.sleep` with a result has no counterpart

# === zero with a result
import asyncio


async def answer():
    return await asyncio.sleep(0, 42)
    #            ^^^^^^^^^^^^^ `anyio.sleep` returns nothing: `asyncio.sleep` with a result has no counterpart

# === None is what one gets anyway
import asyncio


async def answer():
    await asyncio.sleep(1, None)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    return await asyncio.sleep(1, result=None)
    #            ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def answer():
    await anyio.sleep(1)
    return await anyio.sleep(1)

# === None in front of the delay, and over several lines
import asyncio


async def answer():
    await asyncio.sleep(result=None, delay=1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await asyncio.sleep(
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
        1,
        None,
    )

# --- fixed
import anyio


async def answer():
    await anyio.sleep(delay=1)
    await anyio.sleep(
        1,
    )

# === a starred argument may hold one
import asyncio


async def answer(arguments, options):
    await asyncio.sleep(*arguments)
    #     ^^^^^^^^^^^^^ `anyio.sleep` takes one argument: a starred one may carry a result
    await asyncio.sleep(**options)
    #     ^^^^^^^^^^^^^ `anyio.sleep` takes one argument: a starred one may carry a result
    await asyncio.sleep(1, *arguments)
    #     ^^^^^^^^^^^^^ `anyio.sleep` takes one argument: a starred one may carry a result

# === only the calls with a result keep asyncio
import asyncio


async def both():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    return await asyncio.sleep(1, "done")
    #            ^^^^^^^^^^^^^ `anyio.sleep` returns nothing: `asyncio.sleep` with a result has no counterpart

# --- fixed
import asyncio

import anyio


async def both():
    await anyio.sleep(1)
    return await asyncio.sleep(1, "done")
