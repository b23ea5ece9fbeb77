# === other modules' sleeps
import time

import anyio
import trio
from gevent import sleep


async def poll():
    time.sleep(1)
    await anyio.sleep(1)
    await trio.sleep(1)
    sleep(1)

# === modules called asyncio that are another's
import redis.asyncio
from redis import asyncio


async def poll():
    await asyncio.sleep(1)
    await redis.asyncio.sleep(1)

# === a relative import
from . import asyncio
from .asyncio import sleep


async def poll():
    await asyncio.sleep(1)
    await sleep(1)

# === a marker of pytest
import pytest


@pytest.mark.asyncio
async def test_poll(sleep):
    await sleep(1)

# === other functions of asyncio
import asyncio


async def poll(queue):
    await asyncio.wait_for(queue.get(), 1)
    asyncio.sleeping(1)
    asyncio.sleep_until(1)

# === deeper names
import asyncio


async def poll():
    await asyncio.tools.sleep(1)
