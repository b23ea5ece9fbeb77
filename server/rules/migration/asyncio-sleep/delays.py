# === zero gives others a turn
import asyncio


async def turn():
    await asyncio.sleep(0)
    #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`

# --- fixed
import anyio.lowlevel


async def turn():
    await anyio.lowlevel.checkpoint()

# === zero in other spellings
import asyncio


async def turn():
    await asyncio.sleep(0.0)
    #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`
    await asyncio.sleep(delay=0)
    #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`
    await asyncio.sleep(0, None)
    #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`
    await asyncio.sleep(0, result=None)
    #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`

# --- fixed
import anyio.lowlevel


async def turn():
    await anyio.lowlevel.checkpoint()
    await anyio.lowlevel.checkpoint()
    await anyio.lowlevel.checkpoint()
    await anyio.lowlevel.checkpoint()

# === zero and a delay
import asyncio


async def turn():
    await asyncio.sleep(0)
    #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio
import anyio.lowlevel


async def turn():
    await anyio.lowlevel.checkpoint()
    await anyio.sleep(1)

# === zero where AnyIO is there already
import anyio
import asyncio


async def turn():
    await asyncio.sleep(0)
    #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`
    await anyio.sleep(1)

# --- fixed
import anyio
import anyio.lowlevel


async def turn():
    await anyio.lowlevel.checkpoint()
    await anyio.sleep(1)

# === zero by a from-import
from asyncio import sleep


async def turn():
    await sleep(0)
    #     ^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`

# --- fixed
from anyio.lowlevel import checkpoint


async def turn():
    await checkpoint()

# === zero with a comment among the arguments
import asyncio


async def turn():
    await asyncio.sleep(
    #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`
        0,  # only a turn
    )

# --- fixed
import anyio.lowlevel


async def turn():
    await anyio.lowlevel.checkpoint(
        # only a turn
    )

# === zero that is not written as a number
import asyncio

NOW = 0


async def turn():
    await asyncio.sleep(NOW)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio

NOW = 0


async def turn():
    await anyio.sleep(NOW)

# === a difference may be negative
import asyncio
import time


async def until(deadline):
    await asyncio.sleep(deadline - time.monotonic())
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- unsafe
import time

import anyio


async def until(deadline):
    await anyio.sleep(max(0, deadline - time.monotonic()))

# === a minus sign
import asyncio


async def never():
    await asyncio.sleep(-1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await asyncio.sleep(delay=-0.5)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- unsafe
import anyio


async def never():
    await anyio.sleep(max(0, -1))
    await anyio.sleep(delay=max(0, -0.5))

# === a difference inside the expression
import asyncio


async def until(start, period, now, fast):
    await asyncio.sleep((start - now) * 2)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await asyncio.sleep(period - now if fast else period)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await asyncio.sleep(1 + (start - now))
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- unsafe
import anyio


async def until(start, period, now, fast):
    await anyio.sleep(max(0, (start - now) * 2))
    await anyio.sleep(max(0, period - now if fast else period))
    await anyio.sleep(max(0, 1 + (start - now)))

# === a local name whose only value is a difference
import asyncio
import time


async def until(deadline):
    rest = deadline - time.time()
    await asyncio.sleep(rest)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- unsafe
import time

import anyio


async def until(deadline):
    rest = deadline - time.time()
    await anyio.sleep(max(0, rest))

# === a difference that max keeps from being negative
import asyncio
import time


async def until(deadline):
    await asyncio.sleep(max(0, deadline - time.monotonic()))
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import time

import anyio


async def until(deadline):
    await anyio.sleep(max(0, deadline - time.monotonic()))

# === a difference as an argument or an index is not the delay
import asyncio


async def backoff(delays, attempt, jitter):
    await asyncio.sleep(delays[attempt - 1])
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await asyncio.sleep(jitter(attempt - 1))
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await asyncio.sleep(2 ** (attempt - 1))
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def backoff(delays, attempt, jitter):
    await anyio.sleep(delays[attempt - 1])
    await anyio.sleep(jitter(attempt - 1))
    await anyio.sleep(2 ** (attempt - 1))

# === other expressions are taken as they are
import asyncio
import random


class Poller:
    period = 1.5

    async def run(self, delay, factor):
        await asyncio.sleep(delay)
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
        await asyncio.sleep(self.period)
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
        await asyncio.sleep(random.random())
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
        await asyncio.sleep(delay * factor)
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
        await asyncio.sleep(delay or 1)
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
        await asyncio.sleep(delay := 2)
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
        await asyncio.sleep(float("inf"))
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
        await asyncio.sleep(1e3)
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
        await asyncio.sleep(await self.delay())
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import random

import anyio


class Poller:
    period = 1.5

    async def run(self, delay, factor):
        await anyio.sleep(delay)
        await anyio.sleep(self.period)
        await anyio.sleep(random.random())
        await anyio.sleep(delay * factor)
        await anyio.sleep(delay or 1)
        await anyio.sleep(delay := 2)
        await anyio.sleep(float("inf"))
        await anyio.sleep(1e3)
        await anyio.sleep(await self.delay())

# === max is something else here
import asyncio

max = 10


async def until(deadline, now):
    await asyncio.sleep(deadline - now)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`: by hand, because a negative delay raises on Trio, and the file has another `max`
