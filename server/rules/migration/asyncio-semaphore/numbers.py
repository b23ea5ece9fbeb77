# === numbers that may be no whole ones
import asyncio
import math
import os

HALF = 3.0


async def main(limit, cpus: int):
    a = asyncio.Semaphore(os.cpu_count() / 2)
    #   ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    b = asyncio.Semaphore(limit or math.inf)
    #   ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    c = asyncio.Semaphore(float("inf"))
    #   ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    d = asyncio.Semaphore(value=HALF)
    #   ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    async with a, b, c, d:
        pass

# --- unsafe
import math
import os

import anyio

HALF = 3.0


async def main(limit, cpus: int):
    a = anyio.Semaphore(os.cpu_count() / 2)
    b = anyio.Semaphore(limit or math.inf)
    c = anyio.Semaphore(float("inf"))
    d = anyio.Semaphore(initial_value=HALF)
    async with a, b, c, d:
        pass

# === whole numbers
import asyncio
import os

COUNT = 3


async def main(limit, cpus: int):
    a = asyncio.Semaphore(int(os.cpu_count() / 2))
    #   ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    b = asyncio.Semaphore(limit or cpus // 2)
    #   ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    c = asyncio.Semaphore(COUNT)
    #   ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    async with a, b, c:
        pass

# --- fixed
import os

import anyio

COUNT = 3


async def main(limit, cpus: int):
    a = anyio.Semaphore(int(os.cpu_count() / 2))
    b = anyio.Semaphore(limit or cpus // 2)
    c = anyio.Semaphore(COUNT)
    async with a, b, c:
        pass
