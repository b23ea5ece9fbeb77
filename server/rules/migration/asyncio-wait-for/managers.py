# === managers of other files
import asyncio

from app.pool import Pool, Slow, Swallowing, lent, opened, tidied


async def lend(pool: Pool):
    async with pool.get() as connection:
        await asyncio.wait_for(connection.read(), 3)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(connection.close(), 3)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    async with lent() as other, opened() as third:
        await asyncio.wait_for(other.read(), 3)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(third.read(), 3)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`


async def entered(pool: Pool):
    async with asyncio.timeout(3):
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        async with pool.get() as connection:
            await connection.read()
    async with asyncio.timeout(4):
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        async with pool, lent():
            await asyncio.Event().wait()
    async with asyncio.timeout(5):
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        async with tidied():
            await asyncio.Event().wait()
    async with asyncio.timeout(6):
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        async with Slow():
            await asyncio.Event().wait()
    async with asyncio.timeout(7):
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        async with Swallowing():
            await asyncio.Event().wait()

# --- settings
select = ["asyncio-wait-for", "asyncio-timeout"]

# --- file pyproject.toml
[project]
requires-python = ">=3.11"

# --- file app/__init__.py
# --- file app/pool.py
import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Self

from app.connection import Connection


@asynccontextmanager
async def lent() -> AsyncIterator[Connection]:
    yield Connection()


@asynccontextmanager
async def opened():
    connection = Connection()
    try:
        yield connection
    finally:
        connection.forget()


@asynccontextmanager
async def tidied():
    try:
        yield
    finally:
        await Connection().close()


class Pool:
    def __init__(self):
        self._lock = asyncio.Lock()

    @asynccontextmanager
    async def get(self) -> AsyncIterator[Connection]:
        async with self._lock:
            yield Connection()

    async def __aenter__(self) -> Self:
        await self._lock.acquire()
        return self

    async def __aexit__(self, *error):
        self._lock.release()


class Slow:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        await Connection().read()


class Swallowing:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        return True

# --- file app/connection.py
import asyncio


class Connection:
    def __init__(self):
        self._ready = asyncio.Event()

    async def read(self):
        await self._ready.wait()

    def forget(self):
        self._ready.clear()

    async def close(self):
        try:
            await self._ready.wait()
        finally:
            await asyncio.sleep(1)

# --- fixed
import asyncio

import anyio
from app.pool import Pool, Slow, Swallowing, lent, opened, tidied


async def lend(pool: Pool):
    async with pool.get() as connection:
        with anyio.fail_after(3):
            await connection.read()
        await asyncio.wait_for(connection.close(), 3)
    async with lent() as other, opened() as third:
        with anyio.fail_after(3):
            await other.read()
        with anyio.fail_after(3):
            await third.read()


async def entered(pool: Pool):
    with anyio.fail_after(3):
        async with pool.get() as connection:
            await connection.read()
    with anyio.fail_after(4):
        async with pool, lent():
            await asyncio.Event().wait()
    async with asyncio.timeout(5):
        async with tidied():
            await asyncio.Event().wait()
    async with asyncio.timeout(6):
        async with Slow():
            await asyncio.Event().wait()
    async with asyncio.timeout(7):
        async with Swallowing():
            await asyncio.Event().wait()

# --- unsafe
import asyncio

import anyio
from app.pool import Pool, Slow, Swallowing, lent, opened, tidied


async def lend(pool: Pool):
    async with pool.get() as connection:
        with anyio.fail_after(3):
            await connection.read()
        with anyio.fail_after(3):
            await connection.close()
    async with lent() as other, opened() as third:
        with anyio.fail_after(3):
            await other.read()
        with anyio.fail_after(3):
            await third.read()


async def entered(pool: Pool):
    with anyio.fail_after(3):
        async with pool.get() as connection:
            await connection.read()
    with anyio.fail_after(4):
        async with pool, lent():
            await asyncio.Event().wait()
    with anyio.fail_after(5):
        async with tidied():
            await asyncio.Event().wait()
    with anyio.fail_after(6):
        async with Slow():
            await asyncio.Event().wait()
    with anyio.fail_after(7):
        async with Swallowing():
            await asyncio.Event().wait()

# === local names in coroutines of other files
import asyncio

from app.work import (
    again,
    another,
    chained,
    closed,
    future,
    given,
    lent,
    local,
    made,
    many,
    nested,
    replaced,
    shadowed,
    taken,
)


async def main():
    await asyncio.wait_for(made(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(given(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(chained(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(lent(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(future(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(again(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(taken(1), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`


async def doubtful():
    await asyncio.wait_for(closed(), 2)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(many(1), 2)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(nested(), 2)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(shadowed(1), 2)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(replaced(1), 2)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(local(), 2)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(another(), 2)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- file pyproject.toml
[project]
requires-python = ">=3.11"

# --- file app/__init__.py
# --- file app/work.py
import asyncio

from app.connection import Connection, connect, hold

FREE = []


async def made():
    connection = Connection()
    await connection.read()
    ready = asyncio.Event()
    await ready.wait()


async def given():
    connection: Connection = FREE.pop()
    await connection.read()
    other = await connect()
    await other.read()


async def chained():
    connection = Connection()
    reader = connection.reader
    await reader.next()


async def lent():
    async with hold() as connection:
        await connection.read()


async def future():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    loop.call_later(1, done.set_result, None)
    await done


async def again():
    connection = None
    while True:
        connection = Connection()
        if connection:
            break
    await connection.read()


async def taken(ready):
    if (connection := Connection()) and ready:
        await connection.read()


async def closed():
    connection = Connection()
    await connection.close()


async def many(other):
    connection = Connection()
    connection = other
    await connection.read()


async def nested():
    connection = Connection()

    def change():
        nonlocal connection
        connection = anything()

    change()
    await connection.read()


async def shadowed(connect):
    await connect()


async def replaced(work):
    made = work
    await made()


async def another():
    from app.connection import connect as quick

    await quick()


async def local():
    from app.other import quick

    await quick()

# --- file app/connection.py
import asyncio
from contextlib import asynccontextmanager


class Reader:
    def __init__(self):
        self._ready = asyncio.Event()

    async def next(self):
        await self._ready.wait()


class Connection:
    def __init__(self):
        self._ready = asyncio.Event()
        self.reader = Reader()

    async def read(self):
        await self._ready.wait()

    async def close(self):
        try:
            await self._ready.wait()
        finally:
            await asyncio.sleep(1)


async def connect() -> Connection:
    return Connection()


@asynccontextmanager
async def hold():
    connection = await connect()
    yield connection

# --- fixed
import asyncio

import anyio
from app.work import (
    again,
    another,
    chained,
    closed,
    future,
    given,
    lent,
    local,
    made,
    many,
    nested,
    replaced,
    shadowed,
    taken,
)


async def main():
    with anyio.fail_after(1):
        await made()
    with anyio.fail_after(1):
        await given()
    with anyio.fail_after(1):
        await chained()
    with anyio.fail_after(1):
        await lent()
    with anyio.fail_after(1):
        await future()
    with anyio.fail_after(1):
        await again()
    with anyio.fail_after(1):
        await taken(1)


async def doubtful():
    await asyncio.wait_for(closed(), 2)
    await asyncio.wait_for(many(1), 2)
    await asyncio.wait_for(nested(), 2)
    await asyncio.wait_for(shadowed(1), 2)
    await asyncio.wait_for(replaced(1), 2)
    await asyncio.wait_for(local(), 2)
    await asyncio.wait_for(another(), 2)

# --- unsafe
import anyio
from app.work import (
    again,
    another,
    chained,
    closed,
    future,
    given,
    lent,
    local,
    made,
    many,
    nested,
    replaced,
    shadowed,
    taken,
)


async def main():
    with anyio.fail_after(1):
        await made()
    with anyio.fail_after(1):
        await given()
    with anyio.fail_after(1):
        await chained()
    with anyio.fail_after(1):
        await lent()
    with anyio.fail_after(1):
        await future()
    with anyio.fail_after(1):
        await again()
    with anyio.fail_after(1):
        await taken(1)


async def doubtful():
    with anyio.fail_after(2):
        await closed()
    with anyio.fail_after(2):
        await many(1)
    with anyio.fail_after(2):
        await nested()
    with anyio.fail_after(2):
        await shadowed(1)
    with anyio.fail_after(2):
        await replaced(1)
    with anyio.fail_after(2):
        await local()
    with anyio.fail_after(2):
        await another()
