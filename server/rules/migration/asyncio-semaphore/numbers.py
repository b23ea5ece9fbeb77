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

# === numbers that are said to be no whole ones, or are in one place
import asyncio
import math
from decimal import Decimal

MANY: float = math.inf
SOME: "Decimal" = Decimal(2)

if SOME:
    LIMIT = 3
else:
    LIMIT = 1e3


async def main(number: int | float, rate: float = 3, most=2.5):
    a = asyncio.Semaphore(number)
    #   ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    b = asyncio.BoundedSemaphore(rate)
    #   ^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.BoundedSemaphore`
    c = asyncio.Semaphore(most)
    #   ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    d = asyncio.Semaphore(MANY)
    #   ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    e = asyncio.Semaphore(SOME)
    #   ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    f = asyncio.Semaphore(LIMIT)
    #   ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    async with a, b, c, d, e, f:
        pass

# --- unsafe
import math
from decimal import Decimal

import anyio

MANY: float = math.inf
SOME: "Decimal" = Decimal(2)

if SOME:
    LIMIT = 3
else:
    LIMIT = 1e3


async def main(number: int | float, rate: float = 3, most=2.5):
    a = anyio.Semaphore(number)
    b = anyio.Semaphore(rate, max_value=rate)
    c = anyio.Semaphore(most)
    d = anyio.Semaphore(MANY)
    e = anyio.Semaphore(SOME)
    f = anyio.Semaphore(LIMIT)
    async with a, b, c, d, e, f:
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

# === a name whose value is made of itself
import asyncio

MOST = 512


async def main(limit=None, rate=None):
    limit = limit or MOST
    rate = rate / 2 if rate else MOST
    a = asyncio.Semaphore(limit)
    #   ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    b = asyncio.Semaphore(rate)
    #   ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    async with a, b:
        pass

# --- fixed
import asyncio

import anyio

MOST = 512


async def main(limit=None, rate=None):
    limit = limit or MOST
    rate = rate / 2 if rate else MOST
    a = anyio.Semaphore(limit)
    b = asyncio.Semaphore(rate)
    async with a, b:
        pass

# --- unsafe
import anyio

MOST = 512


async def main(limit=None, rate=None):
    limit = limit or MOST
    rate = rate / 2 if rate else MOST
    a = anyio.Semaphore(limit)
    b = anyio.Semaphore(rate)
    async with a, b:
        pass
