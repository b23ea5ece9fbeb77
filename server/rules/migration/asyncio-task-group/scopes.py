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

# === scope, task and group stand in three files
import asyncio

async def job():
    async with asyncio.TaskGroup():
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        await asyncio.sleep(1)

class Job:
    async def work(self):
        async with asyncio.TaskGroup():
        #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
            await asyncio.sleep(1)

async def awaited():
    async with asyncio.TaskGroup():
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        await asyncio.sleep(1)

# --- file app.py
import anyio

import tasks

async def main(app: tasks.App):
    with anyio.move_on_after(1):
        await tasks.run()
        await tasks.start(app)

# --- file tasks.py
import asyncio

import case

class App:
    def __init__(self):
        self.job = case.Job()

    async def run(self):
        await asyncio.gather(self.job.work())

async def run():
    task = asyncio.create_task(case.job())
    await task
    await case.awaited()

async def start(app: App):
    await app.run()

# --- fixed
import asyncio

import anyio

async def job():
    async with asyncio.TaskGroup():
        await asyncio.sleep(1)

class Job:
    async def work(self):
        async with asyncio.TaskGroup():
            await asyncio.sleep(1)

async def awaited():
    async with anyio.create_task_group():
        await asyncio.sleep(1)

# --- unsafe
import asyncio

import anyio

async def job():
    async with anyio.create_task_group():
        await asyncio.sleep(1)

class Job:
    async def work(self):
        async with anyio.create_task_group():
            await asyncio.sleep(1)

async def awaited():
    async with anyio.create_task_group():
        await asyncio.sleep(1)
