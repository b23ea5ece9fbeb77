# === Qt runs the loop with tasks of its own
import asyncio

from PySide6 import QtAsyncio


async def main():
    async with asyncio.timeout(5):
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        await asyncio.sleep(9)


QtAsyncio.run(main())

# --- unsafe
import asyncio

import anyio
from PySide6 import QtAsyncio


async def main():
    with anyio.fail_after(5):
        await asyncio.sleep(9)


QtAsyncio.run(main())
