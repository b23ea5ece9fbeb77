# === in Pyodide, which has one thread
import asyncio

from pyodide.ffi import to_js


async def read(path):
    loop = asyncio.get_running_loop()
    return to_js(await loop.run_in_executor(None, path.read_text))
    #                  ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`

# --- unsafe
import anyio.to_thread
from pyodide.ffi import to_js


async def read(path):
    return to_js(await anyio.to_thread.run_sync(path.read_text, abandon_on_cancel=True))
