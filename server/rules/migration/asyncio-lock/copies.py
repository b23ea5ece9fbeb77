# === what holds it is copied, maybe while somebody has it
import asyncio
import copy


class State:
    def __init__(self):
        self.lock = asyncio.Lock()
        #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def snapshot(self):
        async with self.lock:
            return copy.deepcopy(self)

# --- unsafe
import copy

import anyio


class State:
    def __init__(self):
        self.lock = anyio.Lock()

    async def snapshot(self):
        async with self.lock:
            return copy.deepcopy(self)

# === what holds it is handed to another process
import asyncio
import multiprocessing


class State:
    def __init__(self):
        self.lock = asyncio.Lock()
        #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    def work(self):
        print("worked")

    async def start(self):
        async with self.lock:
            multiprocessing.Process(target=self.work).start()

# --- unsafe
import multiprocessing

import anyio


class State:
    def __init__(self):
        self.lock = anyio.Lock()

    def work(self):
        print("worked")

    async def start(self):
        async with self.lock:
            multiprocessing.Process(target=self.work).start()

# === something else is copied, and a local lock is no part of anything
import asyncio
import copy


class State:
    def __init__(self, settings):
        self.settings = copy.deepcopy(settings)
        self.lock = asyncio.Lock()
        #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def snapshot(self):
        async with self.lock:
            return copy.deepcopy(self.settings)

# --- fixed
import copy

import anyio


class State:
    def __init__(self, settings):
        self.settings = copy.deepcopy(settings)
        self.lock = anyio.Lock()

    async def snapshot(self):
        async with self.lock:
            return copy.deepcopy(self.settings)

# === another class copies its objects
import asyncio
from dataclasses import asdict, dataclass


@dataclass
class Shown:
    name: str

    def to_dict(self):
        return asdict(self)


class State:
    def __init__(self):
        self.lock = asyncio.Lock()
        #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    async def show(self):
        async with self.lock:
            return Shown("name").to_dict()

# --- fixed
from dataclasses import asdict, dataclass

import anyio


@dataclass
class Shown:
    name: str

    def to_dict(self):
        return asdict(self)


class State:
    def __init__(self):
        self.lock = anyio.Lock()

    async def show(self):
        async with self.lock:
            return Shown("name").to_dict()

# === a process that is only looked at
import asyncio
import multiprocessing

import psutil


class State:
    def __init__(self, process: multiprocessing.Process):
        self.lock = asyncio.Lock()
        #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`
        self.process = psutil.Process(process.pid)

    async def show(self):
        async with self.lock:
            print(self.process)

# --- fixed
import multiprocessing

import anyio
import psutil


class State:
    def __init__(self, process: multiprocessing.Process):
        self.lock = anyio.Lock()
        self.process = psutil.Process(process.pid)

    async def show(self):
        async with self.lock:
            print(self.process)

# === a class of another file copies its own objects, or hands them to a process
import asyncio

from ways import Copied, Pooled, Written

class Copies(Copied):
    def __init__(self):
        self.lock = asyncio.Lock()
        #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

class Writes(Written):
    def __init__(self):
        self.gate = asyncio.Lock()
        #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

class Pools(Pooled):
    def __init__(self):
        self.door = asyncio.Lock()
        #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

class Alone:
    def __init__(self):
        self.free = asyncio.Lock()
        #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

# --- file ways.py
import asyncio
import copy
import pickle
from concurrent.futures import ProcessPoolExecutor

class Copied:
    def copied(self):
        return copy.deepcopy(self)

class Written:
    def written(self):
        return pickle.dumps(self)

class Pooled:
    def work(self):
        return 1

    async def pooled(self):
        with ProcessPoolExecutor() as pool:
            return await asyncio.get_running_loop().run_in_executor(pool, self.work)

# --- fixed
import asyncio

import anyio
from ways import Copied, Pooled, Written

class Copies(Copied):
    def __init__(self):
        self.lock = asyncio.Lock()

class Writes(Written):
    def __init__(self):
        self.gate = asyncio.Lock()

class Pools(Pooled):
    def __init__(self):
        self.door = asyncio.Lock()

class Alone:
    def __init__(self):
        self.free = anyio.Lock()

# --- unsafe
import anyio
from ways import Copied, Pooled, Written

class Copies(Copied):
    def __init__(self):
        self.lock = anyio.Lock()

class Writes(Written):
    def __init__(self):
        self.gate = anyio.Lock()

class Pools(Pooled):
    def __init__(self):
        self.door = anyio.Lock()

class Alone:
    def __init__(self):
        self.free = anyio.Lock()

# === the pool of processes is made in another file
import asyncio

class Worker:
    def __init__(self):
        self.lock = asyncio.Lock()
        #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    def parse(self):
        return 1

    async def run(self, pool):
        async with self.lock:
            return await asyncio.wrap_future(pool.submit(self.parse))

# --- file app.py
from concurrent.futures import ProcessPoolExecutor

from case import Worker

async def main():
    with ProcessPoolExecutor() as pool:
        await Worker().run(pool)

# --- unsafe
import asyncio

import anyio

class Worker:
    def __init__(self):
        self.lock = anyio.Lock()

    def parse(self):
        return 1

    async def run(self, pool):
        async with self.lock:
            return await asyncio.wrap_future(pool.submit(self.parse))

# === other files have processes that get nothing of it
import asyncio

class Worker:
    def __init__(self):
        self.lock = asyncio.Lock()
        #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`

    def parse(self):
        return 1

    async def run(self):
        async with self.lock:
            return self.parse()

# --- file app.py
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import jobs
from case import Worker

async def main():
    context = multiprocessing.get_context("spawn")
    context.Process(target=jobs.work, args=(1,)).start()
    with ProcessPoolExecutor() as pool:
        pool.submit(jobs.work, 2)
    await Worker().run()

# --- file jobs.py
def work(number):
    print(number)

# --- fixed
import anyio

class Worker:
    def __init__(self):
        self.lock = anyio.Lock()

    def parse(self):
        return 1

    async def run(self):
        async with self.lock:
            return self.parse()
