# === a function with arguments
import asyncio


async def load(path):
    return await asyncio.to_thread(path.read_text, "utf-8")
    #            ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- fixed
import anyio.to_thread


async def load(path):
    return await anyio.to_thread.run_sync(path.read_text, "utf-8", abandon_on_cancel=True)
# --- choose Use `anyio.to_thread.run_sync`, waiting for the thread
import anyio.to_thread


async def load(path):
    return await anyio.to_thread.run_sync(path.read_text, "utf-8")
# === a function alone
import asyncio
import time


async def main():
    started = time.monotonic()
    await asyncio.to_thread(print)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
    return started

# --- fixed
import time

import anyio.to_thread


async def main():
    started = time.monotonic()
    await anyio.to_thread.run_sync(print, abandon_on_cancel=True)
    return started
# === keywords go to the function
import asyncio


async def main(options):
    await asyncio.to_thread(print, "a", sep="")
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
    await asyncio.to_thread(print, *options, **{"sep": ""})
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- fixed
import functools

import anyio.to_thread


async def main(options):
    await anyio.to_thread.run_sync(functools.partial(print, "a", sep=""), abandon_on_cancel=True)
    await anyio.to_thread.run_sync(functools.partial(print, *options, **{"sep": ""}), abandon_on_cancel=True)
# === stars may carry the function
import asyncio


async def main(job, *arguments):
    await asyncio.to_thread(*job)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
    await asyncio.to_thread(job[0], *arguments)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- fixed
import anyio.to_thread


async def main(job, *arguments):
    await anyio.to_thread.run_sync(*job, abandon_on_cancel=True)
    await anyio.to_thread.run_sync(job[0], *arguments, abandon_on_cancel=True)
# === over several lines, with comments
import asyncio


async def main(path):
    await asyncio.to_thread(  # slow
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
        path.write_text,
        "text",  # all of it
    )
    await asyncio.to_thread(
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
        path.write_text,
        "text"  # all of it
    )
    await asyncio.to_thread(
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
        path.write_text,
        "text",
    )
    await asyncio.to_thread(
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
        path.write_text,
        (
            "text"
            if path
            else "none"
        ),
    )
    await asyncio.to_thread(
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
        path.write_text, "text",
        encoding="utf-8",  # always
    )
    await asyncio.to_thread(path.write_text, "text",)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
    await asyncio.to_thread(path.write_text,
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
                            "text")

# --- fixed
import functools

import anyio.to_thread


async def main(path):
    await anyio.to_thread.run_sync(  # slow
        path.write_text,
        "text",  # all of it
        abandon_on_cancel=True,
    )
    await anyio.to_thread.run_sync(
        path.write_text,
        "text",  # all of it
        abandon_on_cancel=True,
    )
    await anyio.to_thread.run_sync(
        path.write_text,
        "text",
        abandon_on_cancel=True,
    )
    await anyio.to_thread.run_sync(
        path.write_text,
        (
            "text"
            if path
            else "none"
        ),
        abandon_on_cancel=True,
    )
    await anyio.to_thread.run_sync(
        functools.partial(
            path.write_text, "text",
            encoding="utf-8",  # always
        ),
        abandon_on_cancel=True,
    )
    await anyio.to_thread.run_sync(path.write_text, "text", abandon_on_cancel=True,)
    await anyio.to_thread.run_sync(path.write_text,
                            "text", abandon_on_cancel=True)
# === parentheses, backslashes, one-line suites
import asyncio


async def main(go, f):
    if go: await asyncio.to_thread((f), (1)); print()
    #            ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
    return (await asyncio.to_thread(f, \
    #             ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
        1)).strip()

# --- fixed
import anyio.to_thread


async def main(go, f):
    if go: await anyio.to_thread.run_sync((f), (1), abandon_on_cancel=True); print()
    return (await anyio.to_thread.run_sync(f, \
        1, abandon_on_cancel=True)).strip()
# === a from-import
from asyncio import to_thread


async def main(f):
    await to_thread(f)
    #     ^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- fixed
from anyio.to_thread import run_sync


async def main(f):
    await run_sync(f, abandon_on_cancel=True)
# === other functions of that name
import anyio.to_thread
from somewhere import asyncio, to_thread


async def main(f):
    await anyio.to_thread.run_sync(f)
    await asyncio.to_thread(f)
    await to_thread(f)
