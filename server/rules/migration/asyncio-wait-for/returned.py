# === what functions and methods of other files are annotated to give
import asyncio

from app.client import Client, Plain, connect


async def quick(client: Client):
    stream = await client.subscribe("a")
    await asyncio.wait_for(stream.next(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(client.last.next(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`


async def connected():
    client = await connect()
    stream = await client.subscribe("a")
    await asyncio.wait_for(stream.next(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    async with await connect() as other:
        await asyncio.wait_for(other.ping(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    made = Client.make()
    await asyncio.wait_for(made.ping(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`


async def careful(client: Client):
    stream = await client.subscribe("a")
    await asyncio.wait_for(stream.drain(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    other = await client.any("a")
    await asyncio.wait_for(other.next(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`


async def unclear(plain: Plain):
    stream = await plain.subscribe("a")
    await asyncio.wait_for(stream.next(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- file pyproject.toml
[project]
requires-python = ">=3.11"

# --- file app/__init__.py
# --- file app/client.py
import asyncio
from typing import Self

from .streams import Stream


async def connect() -> "Client":
    return Client()


class Client:
    @property
    def last(self) -> Stream | None:
        return self._streams[-1]

    @classmethod
    def make(cls) -> Self:
        return cls()

    async def __aenter__(self) -> Self:
        return self

    async def ping(self):
        await (await self.subscribe("ping")).next()

    async def subscribe(self, name) -> Stream:
        return Stream(name)

    async def any(self, name):
        return Stream(name)


class Base:
    async def subscribe(self, name) -> Stream:
        return Stream(name)


class Plain(Base):
    async def subscribe(self, name):
        return Unknown(name)

# --- file app/streams.py
import asyncio


class Stream:
    async def next(self):
        await asyncio.sleep(1)

    async def drain(self):
        try:
            await asyncio.sleep(1)
        finally:
            await asyncio.sleep(0.1)

# --- fixed
import asyncio

import anyio
from app.client import Client, Plain, connect


async def quick(client: Client):
    stream = await client.subscribe("a")
    with anyio.fail_after(1):
        await stream.next()
    with anyio.fail_after(1):
        await client.last.next()


async def connected():
    client = await connect()
    stream = await client.subscribe("a")
    with anyio.fail_after(1):
        await stream.next()
    async with await connect() as other:
        with anyio.fail_after(1):
            await other.ping()
    made = Client.make()
    with anyio.fail_after(1):
        await made.ping()


async def careful(client: Client):
    stream = await client.subscribe("a")
    await asyncio.wait_for(stream.drain(), 1)
    other = await client.any("a")
    with anyio.fail_after(1):
        await other.next()


async def unclear(plain: Plain):
    stream = await plain.subscribe("a")
    await asyncio.wait_for(stream.next(), 1)

# --- unsafe
import anyio
from app.client import Client, Plain, connect


async def quick(client: Client):
    stream = await client.subscribe("a")
    with anyio.fail_after(1):
        await stream.next()
    with anyio.fail_after(1):
        await client.last.next()


async def connected():
    client = await connect()
    stream = await client.subscribe("a")
    with anyio.fail_after(1):
        await stream.next()
    async with await connect() as other:
        with anyio.fail_after(1):
            await other.ping()
    made = Client.make()
    with anyio.fail_after(1):
        await made.ping()


async def careful(client: Client):
    stream = await client.subscribe("a")
    with anyio.fail_after(1):
        await stream.drain()
    other = await client.any("a")
    with anyio.fail_after(1):
        await other.next()


async def unclear(plain: Plain):
    stream = await plain.subscribe("a")
    with anyio.fail_after(1):
        await stream.next()

# === the next of an iterator, and going over one
import asyncio

from app.stream import Stream, open_stream


class Own:
    def __aiter__(self):
        return self

    async def __anext__(self):
        await asyncio.sleep(1)


class Careful(Own):
    async def __anext__(self):
        try:
            await asyncio.sleep(1)
        finally:
            await asyncio.sleep(1)


async def ticks():
    while True:
        await asyncio.sleep(1)
        yield 1


async def collect(items):
    async for item in await open_stream():
        items.append(item)
    async for item in Own():
        items.append(item)


async def main():
    stream = await open_stream()
    await asyncio.wait_for(anext(stream), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(stream.__anext__(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(anext(Own()), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    ticking = ticks()
    await asyncio.wait_for(anext(ticking), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(collect([]), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`


async def unclear(own: Own, stream: Stream, other):
    await asyncio.wait_for(anext(own), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(anext(stream.lines), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(anext(other), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- file pyproject.toml
[project]
requires-python = ">=3.11"

# --- file app/__init__.py
# --- file app/stream.py
import asyncio
from collections.abc import AsyncIterator
from typing import Self


async def open_stream() -> "Stream":
    return Stream()


class Stream:
    lines: AsyncIterator[str]

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self):
        await asyncio.sleep(1)

# --- fixed
import asyncio

import anyio
from app.stream import Stream, open_stream


class Own:
    def __aiter__(self):
        return self

    async def __anext__(self):
        await asyncio.sleep(1)


class Careful(Own):
    async def __anext__(self):
        try:
            await asyncio.sleep(1)
        finally:
            await asyncio.sleep(1)


async def ticks():
    while True:
        await asyncio.sleep(1)
        yield 1


async def collect(items):
    async for item in await open_stream():
        items.append(item)
    async for item in Own():
        items.append(item)


async def main():
    stream = await open_stream()
    with anyio.fail_after(1):
        await anext(stream)
    with anyio.fail_after(1):
        await stream.__anext__()
    with anyio.fail_after(1):
        await anext(Own())
    ticking = ticks()
    with anyio.fail_after(1):
        await anext(ticking)
    with anyio.fail_after(1):
        await collect([])


async def unclear(own: Own, stream: Stream, other):
    await asyncio.wait_for(anext(own), 1)
    await asyncio.wait_for(anext(stream.lines), 1)
    await asyncio.wait_for(anext(other), 1)

# --- unsafe
import asyncio

import anyio
from app.stream import Stream, open_stream


class Own:
    def __aiter__(self):
        return self

    async def __anext__(self):
        await asyncio.sleep(1)


class Careful(Own):
    async def __anext__(self):
        try:
            await asyncio.sleep(1)
        finally:
            with anyio.CancelScope(shield=True):
                await asyncio.sleep(1)


async def ticks():
    while True:
        await asyncio.sleep(1)
        yield 1


async def collect(items):
    async for item in await open_stream():
        items.append(item)
    async for item in Own():
        items.append(item)


async def main():
    stream = await open_stream()
    with anyio.fail_after(1):
        await anext(stream)
    with anyio.fail_after(1):
        await stream.__anext__()
    with anyio.fail_after(1):
        await anext(Own())
    ticking = ticks()
    with anyio.fail_after(1):
        await anext(ticking)
    with anyio.fail_after(1):
        await collect([])


async def unclear(own: Own, stream: Stream, other):
    with anyio.fail_after(1):
        await anext(own)
    with anyio.fail_after(1):
        await anext(stream.lines)
    with anyio.fail_after(1):
        await anext(other)
