# === in Pyodide, which has one thread
import asyncio

from js import document


async def show(path):
    document.title = await asyncio.to_thread(path.read_text)
    #                      ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- unsafe
import anyio.to_thread
from js import document


async def show(path):
    document.title = await anyio.to_thread.run_sync(path.read_text, abandon_on_cancel=True)

# === a file that knows the platform
import asyncio
import sys


async def show(path):
    if sys.platform == "emscripten":
        print("in the browser")
    return await asyncio.to_thread(path.read_text)
    #            ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- unsafe
import sys

import anyio.to_thread


async def show(path):
    if sys.platform == "emscripten":
        print("in the browser")
    return await anyio.to_thread.run_sync(path.read_text, abandon_on_cancel=True)
