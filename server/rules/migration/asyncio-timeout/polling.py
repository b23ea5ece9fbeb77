# === a loop that goes on when the time is up
import asyncio


async def follow(queue: asyncio.Queue, show):
    while True:
        try:
            async with asyncio.timeout(1):
            #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
                show(await queue.get())
        except TimeoutError:
            pass

# --- unsafe
import asyncio

import anyio


async def follow(queue: asyncio.Queue, show):
    while True:
        try:
            with anyio.fail_after(1):
                show(await queue.get())
        except TimeoutError:
            pass

# === a loop inside of the limit
import asyncio


async def follow(queue: asyncio.Queue, show):
    try:
        async with asyncio.timeout(1):
        #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
            while True:
                show(await queue.get())
    except TimeoutError:
        pass

# --- fixed
import asyncio

import anyio


async def follow(queue: asyncio.Queue, show):
    try:
        with anyio.fail_after(1):
            while True:
                show(await queue.get())
    except TimeoutError:
        pass
