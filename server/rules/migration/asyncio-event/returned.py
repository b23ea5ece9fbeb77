# === for whoever calls a method that nobody here calls
import asyncio


class Client:
    def create_event(self):
        return asyncio.Event()
        #      ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- unsafe
import anyio


class Client:
    def create_event(self):
        return anyio.Event()

# === a private function
import asyncio


def _event():
    return asyncio.Event()
    #      ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- fixed
import anyio


def _event():
    return anyio.Event()

# === another file calls it, and waits
import asyncio


def make_event():
    return asyncio.Event()
    #      ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- path events.py
# --- file service.py
import events


async def pause():
    await events.make_event().wait()

# --- fixed
import anyio


def make_event():
    return anyio.Event()
