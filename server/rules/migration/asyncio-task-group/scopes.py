# === a group in a task of asyncio that is awaited in a scope of AnyIO takes the cancellation for its own
import asyncio

import anyio

async def job(ready: asyncio.Event):
    await grouped(ready)

async def grouped(ready: asyncio.Event):
    async with asyncio.TaskGroup():
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        await ready.wait()

async def alone(ready: asyncio.Event):
    async with asyncio.TaskGroup():
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        await ready.wait()

async def main(ready: asyncio.Event):
    with anyio.fail_after(1):
        await asyncio.gather(job(ready), job(ready))
        await alone(ready)

async def other(ready: asyncio.Event):
    with anyio.fail_after(1):
        asyncio.create_task(alone(ready))

# --- fixed
import asyncio

import anyio

async def job(ready: asyncio.Event):
    await grouped(ready)

async def grouped(ready: asyncio.Event):
    async with asyncio.TaskGroup():
        await ready.wait()

async def alone(ready: asyncio.Event):
    async with anyio.create_task_group():
        await ready.wait()

async def main(ready: asyncio.Event):
    with anyio.fail_after(1):
        await asyncio.gather(job(ready), job(ready))
        await alone(ready)

async def other(ready: asyncio.Event):
    with anyio.fail_after(1):
        asyncio.create_task(alone(ready))

# --- unsafe
import asyncio

import anyio

async def job(ready: asyncio.Event):
    await grouped(ready)

async def grouped(ready: asyncio.Event):
    async with anyio.create_task_group():
        await ready.wait()

async def alone(ready: asyncio.Event):
    async with anyio.create_task_group():
        await ready.wait()

async def main(ready: asyncio.Event):
    with anyio.fail_after(1):
        await asyncio.gather(job(ready), job(ready))
        await alone(ready)

async def other(ready: asyncio.Event):
    with anyio.fail_after(1):
        asyncio.create_task(alone(ready))

# === the scope stands in another file
import asyncio

async def grouped(ready: asyncio.Event):
    async with asyncio.TaskGroup():
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        await ready.wait()

async def alone(ready: asyncio.Event):
    async with asyncio.TaskGroup():
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        await ready.wait()

class Server:
    async def serve(self, ready: asyncio.Event):
        async with asyncio.TaskGroup():
        #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
            await ready.wait()

# --- file main.py
import asyncio

import anyio
from group import Server, alone, grouped

class Main:
    def __init__(self, server: Server):
        self.server = server

    async def start(self, ready):
        self.task = asyncio.create_task(self.server.serve(ready))
        task = asyncio.create_task(grouped(ready))
        other = asyncio.create_task(alone(ready))
        with anyio.move_on_after(1):
            await task
            await self.stop()
        await other

    async def stop(self):
        await self.task

# --- path group.py

# --- fixed
import asyncio

import anyio

async def grouped(ready: asyncio.Event):
    async with asyncio.TaskGroup():
        await ready.wait()

async def alone(ready: asyncio.Event):
    async with anyio.create_task_group():
        await ready.wait()

class Server:
    async def serve(self, ready: asyncio.Event):
        async with asyncio.TaskGroup():
            await ready.wait()

# --- unsafe
import asyncio

import anyio

async def grouped(ready: asyncio.Event):
    async with anyio.create_task_group():
        await ready.wait()

async def alone(ready: asyncio.Event):
    async with anyio.create_task_group():
        await ready.wait()

class Server:
    async def serve(self, ready: asyncio.Event):
        async with anyio.create_task_group():
            await ready.wait()
