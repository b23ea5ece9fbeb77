# === a program for a microcontroller, by a module that is only there
import asyncio
from machine import Pin


async def blink():
    Pin(2).toggle()
    await asyncio.sleep(1)

# === the same by a module that is imported somewhere in it
import asyncio

try:
    from micropython import const
except ImportError:

    def const(value):
        return value


async def blink():
    await asyncio.sleep(1)

# === the same by the module itself
import machine
import asyncio


async def blink():
    machine.Pin(2).toggle()
    await asyncio.sleep(1)

# === the same by a function that only that asyncio has
import asyncio


async def blink():
    await asyncio.sleep(1)
    await asyncio.sleep_ms(100)

# === modules of these names that are others
import asyncio

import board
import machine
import ujson
from .machine import Pin
from shop.machine import reset


async def wash():
    machine.wash()
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio
import board
import machine
import ujson
from .machine import Pin
from shop.machine import reset


async def wash():
    machine.wash()
    await anyio.sleep(1)
