# === GLib runs the loop
import asyncio

from gi.events import GLibEventLoopPolicy


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`


asyncio.set_event_loop_policy(GLibEventLoopPolicy())

# --- unsafe
import asyncio

import anyio.to_thread
from gi.events import GLibEventLoopPolicy


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)


asyncio.set_event_loop_policy(GLibEventLoopPolicy())

# === another file makes that loop
import asyncio


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- file window.py
import asyncio

import gi.events

asyncio.set_event_loop_policy(gi.events.GLibEventLoopPolicy())
# --- unsafe
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)

# === another file installs the loop of gbulb
import asyncio


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- file window.py
import gbulb

gbulb.install(gtk=True)
# --- unsafe
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)

# === GLib without its loop
import asyncio

from gi.repository import GLib


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
    GLib.get_user_name()

# --- fixed
import anyio.to_thread
from gi.repository import GLib


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)
    GLib.get_user_name()
