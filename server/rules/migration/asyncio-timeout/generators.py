# === a generator of another file
import asyncio

from feed import ticks


async def main():
    async with asyncio.timeout(5):
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        async for tick in ticks():
            print(tick)

# --- file feed.py
import asyncio


async def ticks():
    for number in range(3):
        await asyncio.sleep(0.1)
        yield number

# --- file pyproject.toml
[project]
name = "feed"
requires-python = ">=3.11"

# --- fixed
import anyio
from feed import ticks


async def main():
    with anyio.fail_after(5):
        async for tick in ticks():
            print(tick)

# === a generator of another file that awaits when it is cancelled
import asyncio

import feed


async def main():
    async with asyncio.timeout(5):
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        async for tick in feed.ticks():
            print(tick)

# --- file feed.py
import asyncio


async def ticks():
    try:
        yield 1
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(1)

# --- file pyproject.toml
[project]
name = "feed"
requires-python = ">=3.11"

# --- unsafe
import anyio
import feed


async def main():
    with anyio.fail_after(5):
        async for tick in feed.ticks():
            print(tick)

# === coroutines of another file that go over generators and iterators
import asyncio

from feed import Feed, Pages, count, drain


async def main(feed: Feed, pages: Pages, reader: asyncio.StreamReader):
    async with asyncio.timeout(5):
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        await count()
        await feed.all()
        await pages.read()
        await drain(pages, reader)
        async for page in pages:
            print(page)

# --- file feed.py
import asyncio
from typing import AsyncIterator


async def ticks() -> AsyncIterator[int]:
    for number in range(3):
        await asyncio.sleep(0.1)
        yield number


async def count():
    return [tick async for tick in ticks()]


class Feed:
    async def each(self):
        async for tick in ticks():
            yield tick

    async def all(self):
        async for tick in self.each():
            print(tick)


class Pages:
    def __aiter__(self):
        return self

    async def __anext__(self):
        await asyncio.sleep(0.1)
        raise StopAsyncIteration

    async def read(self):
        async for page in self.more():
            print(page)

    def more(self) -> "Lines":
        return Lines()


class Lines:
    async def __aiter__(self):
        yield 1


async def drain(pages: Pages, reader: asyncio.StreamReader):
    async for page in pages:
        print(page)
    async for line in reader:
        print(line)

# --- file pyproject.toml
[project]
name = "feed"
requires-python = ">=3.11"

# --- fixed
import asyncio

import anyio
from feed import Feed, Pages, count, drain


async def main(feed: Feed, pages: Pages, reader: asyncio.StreamReader):
    with anyio.fail_after(5):
        await count()
        await feed.all()
        await pages.read()
        await drain(pages, reader)
        async for page in pages:
            print(page)

# === a generator that a derived class of another file has instead
import asyncio

from feed import Feed


async def main(feed: Feed):
    async with asyncio.timeout(5):
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        await feed.all()

# --- file feed.py
class Feed:
    async def each(self):
        yield 1

    async def all(self):
        async for tick in self.each():
            print(tick)


class Loud(Feed):
    async def each(self):
        try:
            yield 1
        finally:
            await self.close()

# --- file pyproject.toml
[project]
name = "feed"
requires-python = ">=3.11"

# --- unsafe
import anyio
from feed import Feed


async def main(feed: Feed):
    with anyio.fail_after(5):
        await feed.all()

# === an iterator of this file whose method is a generator
import asyncio


class Lines:
    async def __aiter__(self):
        await asyncio.sleep(0.1)
        yield 1


class Late:
    async def __aiter__(self):
        try:
            yield 1
        finally:
            await asyncio.sleep(0.1)


async def main(lines: Lines, late: Late):
    async with asyncio.timeout(5):
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        async for line in lines:
            print(line)
    async with asyncio.timeout(5):
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        async for line in late:
            print(line)

# --- file pyproject.toml
[project]
name = "feed"
requires-python = ">=3.11"

# --- fixed
import asyncio

import anyio


class Lines:
    async def __aiter__(self):
        await asyncio.sleep(0.1)
        yield 1


class Late:
    async def __aiter__(self):
        try:
            yield 1
        finally:
            await asyncio.sleep(0.1)


async def main(lines: Lines, late: Late):
    with anyio.fail_after(5):
        async for line in lines:
            print(line)
    async with asyncio.timeout(5):
        async for line in late:
            print(line)

# --- unsafe
import asyncio

import anyio


class Lines:
    async def __aiter__(self):
        await asyncio.sleep(0.1)
        yield 1


class Late:
    async def __aiter__(self):
        try:
            yield 1
        finally:
            with anyio.CancelScope(shield=True):
                await asyncio.sleep(0.1)


async def main(lines: Lines, late: Late):
    with anyio.fail_after(5):
        async for line in lines:
            print(line)
    with anyio.fail_after(5):
        async for line in late:
            print(line)
