# === something else is awaited while it is held
import asyncio


class Mailbox:
    def __init__(self):
        self._letters = []
        self._arrival = asyncio.Condition()
        #               ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`

    async def put(self, letter):
        async with self._arrival:
            self._letters.append(letter)
            self._arrival.notify_all()
#           ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Condition.notify_all` of an object that `anyio.Condition` could be

    async def take(self):
        async with self._arrival:
            await self._arrival.wait()
            #     ^^^^^^^^^^^^^^^^^^ `asyncio.Condition.wait` of an object that `anyio.Condition` could be
            await asyncio.sleep(1)

# --- unsafe
import asyncio

import anyio


class Mailbox:
    def __init__(self):
        self._letters = []
        self._arrival = anyio.Condition(anyio.Lock(fast_acquire=True))

    async def put(self, letter):
        async with self._arrival:
            self._letters.append(letter)
            self._arrival.notify_all()

    async def take(self):
        async with self._arrival:
            await self._arrival.wait()
            await asyncio.sleep(1)

# === between acquire and release, and in the head of a block
import asyncio


async def main(jobs, lock):
    ready = asyncio.Condition()
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
    other = asyncio.Condition()
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
    await ready.acquire()
    #     ^^^^^^^^^^^^^ `asyncio.Condition.acquire` of an object that `anyio.Condition` could be
    await ready.wait_for(lambda: jobs)
    #     ^^^^^^^^^^^^^^ `asyncio.Condition.wait_for` of an object that `anyio.Condition` could be
    await jobs.pop()
    ready.release()
#   ^^^^^^^^^^^^^ `asyncio.Condition.release` of an object that `anyio.Condition` could be
    async with other, lock:
        await other.wait()
        #     ^^^^^^^^^^ `asyncio.Condition.wait` of an object that `anyio.Condition` could be

# --- unsafe
import anyio


async def main(jobs, lock):
    ready = anyio.Condition(anyio.Lock(fast_acquire=True))
    other = anyio.Condition(anyio.Lock(fast_acquire=True))
    await ready.acquire()
    await ready.wait_for(lambda: jobs)
    await jobs.pop()
    ready.release()
    async with other, lock:
        await other.wait()

# === with a limit, which lets nobody else run
import asyncio


async def main(jobs):
    ready = asyncio.Condition()
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
    async with ready:
        async with asyncio.timeout(3):
            await ready.wait_for(lambda: jobs)
            #     ^^^^^^^^^^^^^^ `asyncio.Condition.wait_for` of an object that `anyio.Condition` could be
        return jobs.pop()

# --- fixed
import asyncio

import anyio


async def main(jobs):
    ready = anyio.Condition(anyio.Lock(fast_acquire=True))
    async with ready:
        async with asyncio.timeout(3):
            await ready.wait_for(lambda: jobs)
        return jobs.pop()

# === nobody waits for it
import asyncio


async def main(jobs):
    ready = asyncio.Condition()
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
    async with ready:
        await jobs.pop()
        ready.notify_all()
#       ^^^^^^^^^^^^^^^^ `asyncio.Condition.notify_all` of an object that `anyio.Condition` could be

# --- fixed
import anyio


async def main(jobs):
    ready = anyio.Condition()
    async with ready:
        await jobs.pop()
        ready.notify_all()

# === awaited by another function, whose code runs elsewhere
import asyncio


async def main(jobs):
    ready = asyncio.Condition()
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
    async with ready:

        async def next_job():
            return await jobs.pop()

        await ready.wait()
        #     ^^^^^^^^^^ `asyncio.Condition.wait` of an object that `anyio.Condition` could be
    return next_job

# --- fixed
import anyio


async def main(jobs):
    ready = anyio.Condition(anyio.Lock(fast_acquire=True))
    async with ready:

        async def next_job():
            return await jobs.pop()

        await ready.wait()
    return next_job

# === a free one lets others run: with an old AnyIO
import asyncio


async def main():
    ready = asyncio.Condition()
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
    async with ready:
        await ready.wait()
        #     ^^^^^^^^^^ `asyncio.Condition.wait` of an object that `anyio.Condition` could be

# --- settings
minimum-anyio = "4.4"

# --- unsafe
import anyio


async def main():
    ready = anyio.Condition()
    async with ready:
        await ready.wait()

# === a free one lets others run: by the settings
import asyncio


async def main():
    ready = asyncio.Condition()
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`
    async with ready:
        await ready.wait()
        #     ^^^^^^^^^^ `asyncio.Condition.wait` of an object that `anyio.Condition` could be

# --- settings
fast-acquire = false

# --- unsafe
import anyio


async def main():
    ready = anyio.Condition()
    async with ready:
        await ready.wait()
