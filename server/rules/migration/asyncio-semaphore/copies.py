# === an object that is copied as a whole: AnyIO's semaphore cannot be made without its number
import asyncio
import copy


class Crawler:
    def __init__(self):
        self._slots = asyncio.Semaphore(4)
        #             ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`

    def fork(self):
        return copy.deepcopy(self)

    async def fetch(self, url):
        async with self._slots:
            return url

# --- unsafe
import copy

import anyio


class Crawler:
    def __init__(self):
        self._slots = anyio.Semaphore(4)

    def fork(self):
        return copy.deepcopy(self)

    async def fetch(self, url):
        async with self._slots:
            return url

# === the fields of a dataclass are copied, too
import asyncio
from dataclasses import asdict, dataclass, field


@dataclass
class Pool:
    name: str
    _slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(4))
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    #                                                         ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`

    def shown(self):
        return asdict(self)

    async def use(self):
        async with self._slots:
            pass

# --- unsafe
from dataclasses import asdict, dataclass, field

import anyio


@dataclass
class Pool:
    name: str
    _slots: anyio.Semaphore = field(default_factory=lambda: anyio.Semaphore(4))

    def shown(self):
        return asdict(self)

    async def use(self):
        async with self._slots:
            pass

# === a local semaphore is no part of an object
import asyncio
import copy


async def main(urls):
    slots = asyncio.Semaphore(4)
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    for url in copy.deepcopy(urls):
        async with slots:
            print(url)

# --- fixed
import copy

import anyio


async def main(urls):
    slots = anyio.Semaphore(4)
    for url in copy.deepcopy(urls):
        async with slots:
            print(url)

# === another file copies what holds it
import asyncio

from bases import Base


class Box:
    def __init__(self):
        self._slots = asyncio.Semaphore(4)
        #             ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`

    async def use(self):
        async with self._slots:
            pass

# --- file main.py
from copy import deepcopy

from box import Box


def fork(box: Box):
    return deepcopy(box)

# --- file bases.py
class Base:
    pass

# --- path box.py

# --- unsafe
import anyio
from bases import Base


class Box:
    def __init__(self):
        self._slots = anyio.Semaphore(4)

    async def use(self):
        async with self._slots:
            pass

# === a class of another file from which its own derives does so
import asyncio

from bases import Base


class Middle(Base):
    pass


class Box(Middle):
    def __init__(self):
        self._slots = asyncio.Semaphore(4)
        #             ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`

    async def use(self):
        async with self._slots:
            pass

# --- file bases.py
from copying import Copying


class Base(Copying):
    pass

# --- file copying.py
import pickle


class Copying:
    def written(self):
        return pickle.dumps(self)

# --- unsafe
import anyio
from bases import Base


class Middle(Base):
    pass


class Box(Middle):
    def __init__(self):
        self._slots = anyio.Semaphore(4)

    async def use(self):
        async with self._slots:
            pass

# === one that copies has nothing to do with it
import asyncio


class Box:
    def __init__(self):
        self._slots = asyncio.Semaphore(4)
        #             ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`

    async def use(self):
        async with self._slots:
            pass

# --- file main.py
from copy import deepcopy
from json import dumps

import box


def fork(settings):
    return deepcopy(settings)

# --- file other.py
import box
import json


def write(settings):
    return json.dumps(settings, default=box.Box)

# --- path crate.py

# --- fixed
import anyio


class Box:
    def __init__(self):
        self._slots = anyio.Semaphore(4)

    async def use(self):
        async with self._slots:
            pass

# === another file hands a method to a process
import asyncio

class Worker:
    def __init__(self):
        self.limit = asyncio.Semaphore(2)
        #            ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`

    def parse(self):
        return 1

# --- file app.py
import multiprocessing

from case import Worker

def main(worker: Worker):
    context = multiprocessing.get_context("spawn")
    context.Process(target=worker.parse).start()

# --- unsafe
import anyio

class Worker:
    def __init__(self):
        self.limit = anyio.Semaphore(2)

    def parse(self):
        return 1
