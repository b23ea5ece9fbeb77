# === functions and methods of this file in whose place another file puts something
import asyncio


async def fetch():
    await asyncio.sleep(1)


async def send():
    await asyncio.sleep(1)


class Client:
    async def get(self):
        await asyncio.sleep(1)

    async def put(self):
        await asyncio.sleep(1)

    async def drop(self):
        await asyncio.sleep(1)

    async def keep(self):
        await asyncio.sleep(1)

    async def close(self):
        await asyncio.sleep(1)


async def main(client: Client):
    await asyncio.wait_for(fetch(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(send(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(client.get(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(client.put(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(client.drop(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(client.keep(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(client.close(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- path app/client.py
# --- file app/__init__.py
# --- file app/careful.py
from unittest.mock import patch

from app import client, client as others
from app.client import Client

client.fetch = lambda: None
Client.get = client.send
patch.object(Client, "put", client.send).start()


def install(made):
    setattr(made, "drop", client.send)


class Own:
    pass


Own.keep = client.send
# --- file app/values.py
import requests


def fill(response, Client):
    response.keep = 1
    requests.Client.keep = fill
# --- file tests/test_client.py
from app import client
from app.client import Client

client.send = lambda: None
Client.close = client.send

# --- fixed
import asyncio

import anyio


async def fetch():
    await asyncio.sleep(1)


async def send():
    await asyncio.sleep(1)


class Client:
    async def get(self):
        await asyncio.sleep(1)

    async def put(self):
        await asyncio.sleep(1)

    async def drop(self):
        await asyncio.sleep(1)

    async def keep(self):
        await asyncio.sleep(1)

    async def close(self):
        await asyncio.sleep(1)


async def main(client: Client):
    await asyncio.wait_for(fetch(), 1)
    with anyio.fail_after(1):
        await send()
    await asyncio.wait_for(client.get(), 1)
    await asyncio.wait_for(client.put(), 1)
    await asyncio.wait_for(client.drop(), 1)
    with anyio.fail_after(1):
        await client.keep()
    with anyio.fail_after(1):
        await client.close()

# --- unsafe
import asyncio

import anyio


async def fetch():
    await asyncio.sleep(1)


async def send():
    await asyncio.sleep(1)


class Client:
    async def get(self):
        await asyncio.sleep(1)

    async def put(self):
        await asyncio.sleep(1)

    async def drop(self):
        await asyncio.sleep(1)

    async def keep(self):
        await asyncio.sleep(1)

    async def close(self):
        await asyncio.sleep(1)


async def main(client: Client):
    with anyio.fail_after(1):
        await fetch()
    with anyio.fail_after(1):
        await send()
    with anyio.fail_after(1):
        await client.get()
    with anyio.fail_after(1):
        await client.put()
    with anyio.fail_after(1):
        await client.drop()
    with anyio.fail_after(1):
        await client.keep()
    with anyio.fail_after(1):
        await client.close()

# === methods of other files in whose place the program puts something
import asyncio

from app.client import Client, fetch


async def main(client: Client):
    await asyncio.wait_for(client.get(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(client.put(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(client.drop(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(client.keep(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(fetch(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`


def prepare(made, careful):
    setattr(made, "drop", careful)

# --- path app/main.py
# --- file app/__init__.py
# --- file app/client.py
import asyncio


class Client:
    async def get(self):
        await asyncio.sleep(1)

    async def put(self):
        await self.other()

    async def other(self):
        await asyncio.sleep(1)

    async def drop(self):
        await asyncio.sleep(1)

    async def keep(self):
        await asyncio.sleep(1)


async def fetch():
    await asyncio.sleep(1)
# --- file app/special.py
from .client import Client


class Special(Client):
    def __init__(self, careful):
        self.get = careful


Client.other = print
# --- file app/patches.py
import app.client

app.client.fetch = print

# --- fixed
import asyncio

import anyio
from app.client import Client, fetch


async def main(client: Client):
    await asyncio.wait_for(client.get(), 1)
    await asyncio.wait_for(client.put(), 1)
    await asyncio.wait_for(client.drop(), 1)
    with anyio.fail_after(1):
        await client.keep()
    await asyncio.wait_for(fetch(), 1)


def prepare(made, careful):
    setattr(made, "drop", careful)

# --- unsafe
import anyio
from app.client import Client, fetch


async def main(client: Client):
    with anyio.fail_after(1):
        await client.get()
    with anyio.fail_after(1):
        await client.put()
    with anyio.fail_after(1):
        await client.drop()
    with anyio.fail_after(1):
        await client.keep()
    with anyio.fail_after(1):
        await fetch()


def prepare(made, careful):
    setattr(made, "drop", careful)

# === an object that is made here, whatever its annotation says
import asyncio


class Step:
    async def run(self):
        await asyncio.sleep(1)


class Careful(Step):
    async def run(self):
        try:
            await asyncio.sleep(1)
        finally:
            await asyncio.sleep(0.1)


async def main(some):
    own: Step = Step()
    await asyncio.wait_for(own.run(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    other: Step
    other = Step()
    await asyncio.wait_for(other.run(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    given: Step = some
    await asyncio.wait_for(given.run(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- fixed
import asyncio

import anyio


class Step:
    async def run(self):
        await asyncio.sleep(1)


class Careful(Step):
    async def run(self):
        try:
            await asyncio.sleep(1)
        finally:
            await asyncio.sleep(0.1)


async def main(some):
    own: Step = Step()
    with anyio.fail_after(1):
        await own.run()
    other: Step
    other = Step()
    with anyio.fail_after(1):
        await other.run()
    given: Step = some
    await asyncio.wait_for(given.run(), 1)

# --- unsafe
import asyncio

import anyio


class Step:
    async def run(self):
        await asyncio.sleep(1)


class Careful(Step):
    async def run(self):
        try:
            await asyncio.sleep(1)
        finally:
            with anyio.CancelScope(shield=True):
                await asyncio.sleep(0.1)


async def main(some):
    own: Step = Step()
    with anyio.fail_after(1):
        await own.run()
    other: Step
    other = Step()
    with anyio.fail_after(1):
        await other.run()
    given: Step = some
    with anyio.fail_after(1):
        await given.run()
