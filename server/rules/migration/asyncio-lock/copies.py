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
