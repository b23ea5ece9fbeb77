# === connections that belong to their thread
import asyncio
import sqlite3


class Store:
    async def open(self):
        self.conn = await asyncio.to_thread(sqlite3.connect, ":memory:")
        #                 ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

    async def count(self):
        await asyncio.to_thread(self.conn.execute, "select 1")
        #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
        return asyncio.create_task(asyncio.to_thread(self.conn.execute, "select 2"))
        #                          ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- unsafe
import asyncio
import sqlite3

import anyio.to_thread


class Store:
    async def open(self):
        self.conn = await anyio.to_thread.run_sync(sqlite3.connect, ":memory:", abandon_on_cancel=True)

    async def count(self):
        await anyio.to_thread.run_sync(self.conn.execute, "select 1", abandon_on_cancel=True)
        return asyncio.create_task(anyio.to_thread.run_sync(self.conn.execute, "select 2", abandon_on_cancel=True))

# === kept by the function that a thread runs
import asyncio
from sqlite3 import connect


class Store:
    def _open(self):
        self.conn = connect(":memory:")

    async def open(self):
        await asyncio.to_thread(self._open)
        #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- unsafe
from sqlite3 import connect

import anyio.to_thread


class Store:
    def _open(self):
        self.conn = connect(":memory:")

    async def open(self):
        await anyio.to_thread.run_sync(self._open, abandon_on_cancel=True)

# === connections for any thread, and such as one call makes and closes
import asyncio
import sqlite3


class Store:
    def __init__(self):
        self.conn = sqlite3.connect(":memory:", check_same_thread=False)

    def count(self):
        with sqlite3.connect("other") as conn:
            return conn.execute("select 1").fetchone()

    async def work(self):
        await asyncio.to_thread(self.count)
        #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
        await asyncio.to_thread(self.conn.execute, "select 1")
        #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- fixed
import sqlite3

import anyio.to_thread


class Store:
    def __init__(self):
        self.conn = sqlite3.connect(":memory:", check_same_thread=False)

    def count(self):
        with sqlite3.connect("other") as conn:
            return conn.execute("select 1").fetchone()

    async def work(self):
        await anyio.to_thread.run_sync(self.count, abandon_on_cancel=True)
        await anyio.to_thread.run_sync(self.conn.execute, "select 1", abandon_on_cancel=True)
