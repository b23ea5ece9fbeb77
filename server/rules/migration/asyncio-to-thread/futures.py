# === what a future of other threads has come to
import asyncio


async def main(future):
    return await asyncio.to_thread(future.result, timeout=5)
    #            ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- unsafe
import functools

import anyio.to_thread


async def main(future):
    return await anyio.to_thread.run_sync(functools.partial(future.result, timeout=5), abandon_on_cancel=True)
