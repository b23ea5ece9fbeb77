# === Qt runs the loop with tasks of its own
import asyncio

from PySide6 import QtAsyncio


async def main():
    await asyncio.wait_for(asyncio.sleep(9), 5)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`


QtAsyncio.run(main())

# --- unsafe
import asyncio

import anyio
from PySide6 import QtAsyncio


async def main():
    with anyio.fail_after(5):
        await asyncio.sleep(9)


QtAsyncio.run(main())

# === another file runs it
import asyncio


async def main():
    await asyncio.wait_for(asyncio.sleep(9), 5)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- file window.py
import PySide6.QtAsyncio

PySide6.QtAsyncio.run()
# --- unsafe
import asyncio

import anyio


async def main():
    with anyio.fail_after(5):
        await asyncio.sleep(9)

# === Qt without asyncio
import asyncio

from PySide6 import QtCore


async def main():
    await asyncio.wait_for(asyncio.sleep(9), 5)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    QtCore.qVersion()

# --- fixed
import asyncio

import anyio
from PySide6 import QtCore


async def main():
    with anyio.fail_after(5):
        await asyncio.sleep(9)
    QtCore.qVersion()
