# === an object with a semaphore is handed to another process
import asyncio
from concurrent.futures import ProcessPoolExecutor


class Crawler:
    def __init__(self):
        self.slots = asyncio.Semaphore(3)
        #            ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
        self.pool = ProcessPoolExecutor()

    def parse(self, text):
        return text.upper()

    async def run(self, text):
        async with self.slots:
            return await asyncio.wrap_future(self.pool.submit(self.parse, text))

# --- unsafe
import asyncio
from concurrent.futures import ProcessPoolExecutor

import anyio


class Crawler:
    def __init__(self):
        self.slots = anyio.Semaphore(3)
        self.pool = ProcessPoolExecutor()

    def parse(self, text):
        return text.upper()

    async def run(self, text):
        async with self.slots:
            return await asyncio.wrap_future(self.pool.submit(self.parse, text))

# === processes that are only counted
import asyncio
import multiprocessing


class Crawler:
    def __init__(self):
        self.slots = asyncio.Semaphore(multiprocessing.cpu_count())
        #            ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`

    async def run(self):
        async with self.slots:
            pass

# --- fixed
import multiprocessing

import anyio


class Crawler:
    def __init__(self):
        self.slots = anyio.Semaphore(multiprocessing.cpu_count())

    async def run(self):
        async with self.slots:
            pass
