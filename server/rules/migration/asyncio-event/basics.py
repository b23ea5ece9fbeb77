# === set and waited for
import asyncio


async def main():
    ready = asyncio.Event()
    #       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
    ready.set()
#   ^^^^^^^^^ `asyncio.Event.set` of an object that `anyio.Event` could be
    await ready.wait()
    #     ^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be

# --- fixed
import anyio


async def main():
    ready = anyio.Event()
    ready.set()
    await ready.wait()

# === cleared
import asyncio

ready = asyncio.Event()
#       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because AnyIO's events cannot be cleared: a new event has to take the place of the old one


async def again():
    ready.clear()
#   ^^^^^^^^^^^ `asyncio.Event.clear` of an object that `anyio.Event` could be: by hand, because AnyIO's events cannot be cleared: a new event has to take the place of the old one
    await ready.wait()
    #     ^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be: by hand, because AnyIO's events cannot be cleared: a new event has to take the place of the old one

# === the value of wait is used
import asyncio


async def main():
    ready = asyncio.Event()
    #       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
    if await ready.wait():
    #        ^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be
        pass

# --- unsafe
import anyio


async def main():
    ready = anyio.Event()
    if await ready.wait():
        pass

# === an event of threads
import threading

ready = threading.Event()
ready.clear()

# === made with arguments, which it took before Python 3.10
import asyncio


def create_event(*args, **kwargs):
    return asyncio.Event(*args, **kwargs)
    #      ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because it is made with arguments, and AnyIO's takes none of them
