# === the default is written out
import asyncio


async def main():
    slots = asyncio.Semaphore()
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    async with slots:
        pass

# --- fixed
import anyio


async def main():
    slots = anyio.Semaphore(1)
    async with slots:
        pass

# === by keyword, and bounded
import asyncio


async def main():
    slots = asyncio.Semaphore(value=3)
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    few = asyncio.BoundedSemaphore(2)
    #     ^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.BoundedSemaphore`
    async with slots, few:
        pass

# --- fixed
import anyio


async def main():
    slots = anyio.Semaphore(initial_value=3)
    few = anyio.Semaphore(2, max_value=2)
    async with slots, few:
        pass

# === asked whether it is locked
import asyncio


async def main():
    slots = asyncio.Semaphore(3)
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    if not slots.locked():
    #      ^^^^^^^^^^^^ `asyncio.Semaphore.locked` of an object that `anyio.Semaphore` could be
        async with slots:
            pass

# --- unsafe
import anyio


async def main():
    slots = anyio.Semaphore(3)
    if not slots.value == 0:
        async with slots:
            pass

# === a semaphore of threads
import threading

slots = threading.Semaphore(3)
