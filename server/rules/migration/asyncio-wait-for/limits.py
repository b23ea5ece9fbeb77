# === what is left until a deadline
import asyncio


async def read(queue: asyncio.Queue, deadline):
    left = deadline - asyncio.get_running_loop().time()
    return await asyncio.wait_for(queue.get(), left)
    #            ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- unsafe
import asyncio

import anyio


async def read(queue: asyncio.Queue, deadline):
    left = deadline - asyncio.get_running_loop().time()
    with anyio.fail_after(left):
        return await queue.get()

# === a name whose only value is a number
import asyncio

NEVER = 0
POLL = 0.001
SHORT = 0.5


async def read(queue: asyncio.Queue):
    await asyncio.wait_for(queue.get(), NEVER)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(queue.get(), timeout=POLL)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(queue.get(), SHORT)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- fixed
import asyncio

import anyio

NEVER = 0
POLL = 0.001
SHORT = 0.5


async def read(queue: asyncio.Queue):
    await asyncio.wait_for(queue.get(), NEVER)
    await asyncio.wait_for(queue.get(), timeout=POLL)
    with anyio.fail_after(SHORT):
        await queue.get()

# --- unsafe
import asyncio

import anyio

NEVER = 0
POLL = 0.001
SHORT = 0.5


async def read(queue: asyncio.Queue):
    with anyio.fail_after(NEVER):
        await queue.get()
    with anyio.fail_after(POLL):
        await queue.get()
    with anyio.fail_after(SHORT):
        await queue.get()

# === a method that is only there to be overridden
import asyncio


class Step:
    async def run(self):
        raise NotImplementedError

    async def more(self):
        """Does more."""
        ...

    async def limited(self):
        await asyncio.wait_for(self.run(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(self.more(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- unsafe
import anyio


class Step:
    async def run(self):
        raise NotImplementedError

    async def more(self):
        """Does more."""
        ...

    async def limited(self):
        with anyio.fail_after(1):
            await self.run()
        with anyio.fail_after(1):
            await self.more()
