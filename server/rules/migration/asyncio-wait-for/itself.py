# === a manager that gives itself, and methods that do, without an annotation
import asyncio
from typing import Self

from app.server import Base, Server


class Door:
    def __init__(self):
        self.opened = asyncio.Event()

    async def __aenter__(self):
        if self.opened:
            return self
        return self

    async def __aexit__(self, *error):
        pass

    async def close(self):
        try:
            await self.opened.wait()
        finally:
            await asyncio.sleep(1)


class Named(Door):
    async def __aenter__(self) -> Self:
        return self


class Other:
    def __enter__(self):
        return Door()

    def __exit__(self, *error):
        pass


async def main():
    async with Door() as door, Named() as named:
        await asyncio.wait_for(door.opened.wait(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(named.opened.wait(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(door.close(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    async with Server() as server:
        await asyncio.wait_for(server.ready(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(Server().named("a").ready(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    with Other() as other:
        await asyncio.wait_for(other.opened.wait(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`


async def derived(given: Base):
    await asyncio.wait_for(given.itself().ready(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- file pyproject.toml
[project]
requires-python = ">=3.11"

# --- file app/__init__.py
# --- file app/server.py
import asyncio


class Server:
    def __init__(self):
        self._ready = asyncio.Event()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        pass

    def named(self, name):
        self.name = name

        def later():
            return name

        return self

    async def ready(self):
        await self._ready.wait()


class Base:
    def itself(self):
        return self

    async def ready(self):
        await asyncio.sleep(1)


class Derived(Base):
    def itself(self):
        return something

    async def ready(self):
        await asyncio.sleep(2)

# --- fixed
import asyncio
from typing import Self

import anyio
from app.server import Base, Server


class Door:
    def __init__(self):
        self.opened = asyncio.Event()

    async def __aenter__(self):
        if self.opened:
            return self
        return self

    async def __aexit__(self, *error):
        pass

    async def close(self):
        try:
            await self.opened.wait()
        finally:
            await asyncio.sleep(1)


class Named(Door):
    async def __aenter__(self) -> Self:
        return self


class Other:
    def __enter__(self):
        return Door()

    def __exit__(self, *error):
        pass


async def main():
    async with Door() as door, Named() as named:
        with anyio.fail_after(1):
            await door.opened.wait()
        with anyio.fail_after(1):
            await named.opened.wait()
        await asyncio.wait_for(door.close(), 1)
    async with Server() as server:
        with anyio.fail_after(1):
            await server.ready()
    with anyio.fail_after(1):
        await Server().named("a").ready()
    with Other() as other:
        await asyncio.wait_for(other.opened.wait(), 1)


async def derived(given: Base):
    await asyncio.wait_for(given.itself().ready(), 1)

# --- unsafe
import asyncio
from typing import Self

import anyio
from app.server import Base, Server


class Door:
    def __init__(self):
        self.opened = asyncio.Event()

    async def __aenter__(self):
        if self.opened:
            return self
        return self

    async def __aexit__(self, *error):
        pass

    async def close(self):
        try:
            await self.opened.wait()
        finally:
            with anyio.CancelScope(shield=True):
                await asyncio.sleep(1)


class Named(Door):
    async def __aenter__(self) -> Self:
        return self


class Other:
    def __enter__(self):
        return Door()

    def __exit__(self, *error):
        pass


async def main():
    async with Door() as door, Named() as named:
        with anyio.fail_after(1):
            await door.opened.wait()
        with anyio.fail_after(1):
            await named.opened.wait()
        with anyio.fail_after(1):
            await door.close()
    async with Server() as server:
        with anyio.fail_after(1):
            await server.ready()
    with anyio.fail_after(1):
        await Server().named("a").ready()
    with Other() as other:
        with anyio.fail_after(1):
            await other.opened.wait()


async def derived(given: Base):
    with anyio.fail_after(1):
        await given.itself().ready()

# === what functions of other files return without an annotation, and what goes round
import asyncio

from app.makers import enters_itself, made, maybe, opened, picked, round_about, two


async def main():
    await asyncio.wait_for(made().ready(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    server = await opened()
    await asyncio.wait_for(server.ready(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(maybe(1).ready(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(made().inner().ready(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`


async def doubtful():
    async with enters_itself() as server:
        await asyncio.wait_for(server.ready(), 2)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(round_about().ready(), 2)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(two(1).ready(), 2)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(picked().ready(), 2)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- file pyproject.toml
[project]
requires-python = ">=3.11"

# --- file app/__init__.py
# --- file app/makers.py
from contextlib import asynccontextmanager

from app.server import Other, Server


def made():
    server = Server()
    return server


async def opened():
    return made()


def maybe(wanted):
    if not wanted:
        return None
    return Server()


@asynccontextmanager
async def enters_itself():
    async with enters_itself() as server:
        yield server


def round_about():
    return round_about()


def two(wanted):
    if wanted:
        return Other()
    return Server()


def picked():
    return [Server()][0]

# --- file app/server.py
import asyncio


class Server:
    def inner(self):
        return Server()

    async def ready(self):
        await asyncio.Event().wait()


class Other:
    async def ready(self):
        await asyncio.Event().wait()

# --- fixed
import asyncio

import anyio
from app.makers import enters_itself, made, maybe, opened, picked, round_about, two


async def main():
    with anyio.fail_after(1):
        await made().ready()
    server = await opened()
    with anyio.fail_after(1):
        await server.ready()
    with anyio.fail_after(1):
        await maybe(1).ready()
    with anyio.fail_after(1):
        await made().inner().ready()


async def doubtful():
    async with enters_itself() as server:
        await asyncio.wait_for(server.ready(), 2)
    await asyncio.wait_for(round_about().ready(), 2)
    await asyncio.wait_for(two(1).ready(), 2)
    await asyncio.wait_for(picked().ready(), 2)

# --- unsafe
import anyio
from app.makers import enters_itself, made, maybe, opened, picked, round_about, two


async def main():
    with anyio.fail_after(1):
        await made().ready()
    server = await opened()
    with anyio.fail_after(1):
        await server.ready()
    with anyio.fail_after(1):
        await maybe(1).ready()
    with anyio.fail_after(1):
        await made().inner().ready()


async def doubtful():
    async with enters_itself() as server:
        with anyio.fail_after(2):
            await server.ready()
    with anyio.fail_after(2):
        await round_about().ready()
    with anyio.fail_after(2):
        await two(1).ready()
    with anyio.fail_after(2):
        await picked().ready()
