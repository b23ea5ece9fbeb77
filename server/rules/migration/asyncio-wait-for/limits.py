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

# === before Python 3.11 what a future ends with is another class, too
import asyncio
from contextlib import suppress

class Line:
    def __init__(self, loop):
        self.loop = loop

    async def answer(self, limit):
        reply = self.loop.create_future()
        self.asked = reply
        return await asyncio.wait_for(reply, limit)
        #            ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

    async def answer_or_none(self):
        reply = asyncio.Future()
        self.asked = reply
        try:
            return await asyncio.wait_for(reply, timeout=2)
            #            ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        except asyncio.TimeoutError:
            return None

    async def answer_to_anybody(self):
        reply = asyncio.Future()
        self.asked = reply
        try:
            return await asyncio.wait_for(reply, timeout=2)
            #            ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        except Exception:
            return None

    async def listen(self, bell: asyncio.Event):
        try:
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(bell.wait(), 2)
                #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
            with suppress(asyncio.TimeoutError, TimeoutError):
                await asyncio.wait_for(bell.wait(), 2)
                #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
            with suppress(OSError):
                await asyncio.wait_for(bell.wait(), 2)
                #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        except Exception:
            return None

# --- fixed
import asyncio
from contextlib import suppress

import anyio

class Line:
    def __init__(self, loop):
        self.loop = loop

    async def answer(self, limit):
        reply = self.loop.create_future()
        self.asked = reply
        return await asyncio.wait_for(reply, limit)

    async def answer_or_none(self):
        reply = asyncio.Future()
        self.asked = reply
        try:
            return await asyncio.wait_for(reply, timeout=2)
        except asyncio.TimeoutError:
            return None

    async def answer_to_anybody(self):
        reply = asyncio.Future()
        self.asked = reply
        try:
            with anyio.fail_after(2):
                return await reply
        except Exception:
            return None

    async def listen(self, bell: asyncio.Event):
        try:
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(bell.wait(), 2)
            with suppress(asyncio.TimeoutError, TimeoutError):
                with anyio.fail_after(2):
                    await bell.wait()
            with suppress(OSError):
                await asyncio.wait_for(bell.wait(), 2)
        except Exception:
            return None

# --- unsafe
import asyncio
from contextlib import suppress

import anyio

class Line:
    def __init__(self, loop):
        self.loop = loop

    async def answer(self, limit):
        reply = self.loop.create_future()
        self.asked = reply
        with anyio.fail_after(limit):
            return await reply

    async def answer_or_none(self):
        reply = asyncio.Future()
        self.asked = reply
        try:
            with anyio.fail_after(2):
                return await reply
        except (asyncio.TimeoutError, TimeoutError):
            return None

    async def answer_to_anybody(self):
        reply = asyncio.Future()
        self.asked = reply
        try:
            with anyio.fail_after(2):
                return await reply
        except Exception:
            return None

    async def listen(self, bell: asyncio.Event):
        try:
            with suppress(asyncio.TimeoutError, TimeoutError):
                with anyio.fail_after(2):
                    await bell.wait()
            with suppress(asyncio.TimeoutError, TimeoutError):
                with anyio.fail_after(2):
                    await bell.wait()
            with suppress(OSError):
                with anyio.fail_after(2):
                    await bell.wait()
        except Exception:
            return None

# --- file pyproject.toml
[project]
name = "line"
version = "1"
requires-python = ">=3.9"
dependencies = ["anyio>=4.2"]

# === before Python 3.11 asyncio's class under the name of the built-in one
import asyncio
from asyncio import TimeoutError

async def hear(bell: asyncio.Event):
    try:
        await asyncio.wait_for(bell.wait(), timeout=2)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    except TimeoutError:
        return False

# --- fixed
import asyncio
import builtins
from asyncio import TimeoutError

import anyio

async def hear(bell: asyncio.Event):
    try:
        with anyio.fail_after(2):
            await bell.wait()
    except (TimeoutError, builtins.TimeoutError):
        return False

# --- file pyproject.toml
[project]
name = "line"
version = "1"
requires-python = ">=3.9"
dependencies = ["anyio>=4.2"]

# === a parameter that is zero, less or nothing if nobody says otherwise
import asyncio

async def poll(event: asyncio.Event, limit=0.0, *, longest=None, patience: float = 3, least=-1):
    try:
        await asyncio.wait_for(event.wait(), limit)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    except TimeoutError:
        pass
    await asyncio.wait_for(event.wait(), least)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(event.wait(), longest)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(event.wait(), patience)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- fixed
import asyncio

import anyio

async def poll(event: asyncio.Event, limit=0.0, *, longest=None, patience: float = 3, least=-1):
    try:
        await asyncio.wait_for(event.wait(), limit)
    except TimeoutError:
        pass
    await asyncio.wait_for(event.wait(), least)
    with anyio.fail_after(longest):
        await event.wait()
    with anyio.fail_after(patience):
        await event.wait()

# --- unsafe
import asyncio

import anyio

async def poll(event: asyncio.Event, limit=0.0, *, longest=None, patience: float = 3, least=-1):
    try:
        with anyio.fail_after(limit):
            await event.wait()
    except TimeoutError:
        pass
    with anyio.fail_after(least):
        await event.wait()
    with anyio.fail_after(longest):
        await event.wait()
    with anyio.fail_after(patience):
        await event.wait()

# === before Python 3.11 a handler may look at what it has caught, raise it again, or hand it on
import asyncio
import logging

async def dial(event: asyncio.Event, report):
    try:
        await asyncio.wait_for(event.wait(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    except (asyncio.TimeoutError, TimeoutError, OSError) as error:
        print("slow" if isinstance(error, asyncio.TimeoutError) else error)
    try:
        await asyncio.wait_for(event.wait(), 2)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    except Exception:
        logging.exception("trouble")
        raise
    try:
        await asyncio.wait_for(event.wait(), 3)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    except Exception as error:
        report(error)
    try:
        await asyncio.wait_for(event.wait(), 4)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    except Exception as error:
        logging.error("trouble: %s", error)
        print(f"{error!r}", str(error))
        raise KeyError(str(error)) from error
    try:
        try:
            await asyncio.wait_for(event.wait(), 5)
            #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        except Exception:
            print("trouble")
            raise
    except Exception:
        print("again")

# --- fixed
import asyncio
import logging

import anyio

async def dial(event: asyncio.Event, report):
    try:
        await asyncio.wait_for(event.wait(), 1)
    except (asyncio.TimeoutError, TimeoutError, OSError) as error:
        print("slow" if isinstance(error, asyncio.TimeoutError) else error)
    try:
        await asyncio.wait_for(event.wait(), 2)
    except Exception:
        logging.exception("trouble")
        raise
    try:
        await asyncio.wait_for(event.wait(), 3)
    except Exception as error:
        report(error)
    try:
        with anyio.fail_after(4):
            await event.wait()
    except Exception as error:
        logging.error("trouble: %s", error)
        print(f"{error!r}", str(error))
        raise KeyError(str(error)) from error
    try:
        try:
            with anyio.fail_after(5):
                await event.wait()
        except Exception:
            print("trouble")
            raise
    except Exception:
        print("again")

# --- unsafe
import asyncio
import logging

import anyio

async def dial(event: asyncio.Event, report):
    try:
        with anyio.fail_after(1):
            await event.wait()
    except (asyncio.TimeoutError, TimeoutError, OSError) as error:
        print("slow" if isinstance(error, asyncio.TimeoutError) else error)
    try:
        with anyio.fail_after(2):
            await event.wait()
    except Exception:
        logging.exception("trouble")
        raise
    try:
        with anyio.fail_after(3):
            await event.wait()
    except Exception as error:
        report(error)
    try:
        with anyio.fail_after(4):
            await event.wait()
    except Exception as error:
        logging.error("trouble: %s", error)
        print(f"{error!r}", str(error))
        raise KeyError(str(error)) from error
    try:
        try:
            with anyio.fail_after(5):
                await event.wait()
        except Exception:
            print("trouble")
            raise
    except Exception:
        print("again")

# --- file pyproject.toml
[project]
name = "dialer"
version = "1"
requires-python = ">=3.9"
