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
    await asyncio.wait_for(other.next(), 1)


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
