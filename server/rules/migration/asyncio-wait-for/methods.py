# === a method that a derived class of this file has otherwise
import asyncio


class Step:
    async def run(self):
        await asyncio.sleep(1)

    async def limited(self):
        await asyncio.wait_for(self.run(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(self.quick(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

    async def quick(self):
        await asyncio.sleep(1)


class Middle(Step):
    pass


class Careful(Middle):
    async def run(self):
        try:
            await asyncio.sleep(1)
        finally:
            await asyncio.sleep(0.1)

    async def quick(self):
        await asyncio.sleep(0.1)


async def main(some: Step):
    await asyncio.wait_for(some.run(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    own = Step()
    await asyncio.wait_for(own.run(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(Step().run(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(Careful().run(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- fixed
import asyncio

import anyio


class Step:
    async def run(self):
        await asyncio.sleep(1)

    async def limited(self):
        await asyncio.wait_for(self.run(), 1)
        with anyio.fail_after(1):
            await self.quick()

    async def quick(self):
        await asyncio.sleep(1)


class Middle(Step):
    pass


class Careful(Middle):
    async def run(self):
        try:
            await asyncio.sleep(1)
        finally:
            await asyncio.sleep(0.1)

    async def quick(self):
        await asyncio.sleep(0.1)


async def main(some: Step):
    await asyncio.wait_for(some.run(), 1)
    own = Step()
    with anyio.fail_after(1):
        await own.run()
    with anyio.fail_after(1):
        await Step().run()
    await asyncio.wait_for(Careful().run(), 1)

# --- unsafe
import asyncio

import anyio


class Step:
    async def run(self):
        await asyncio.sleep(1)

    async def limited(self):
        with anyio.fail_after(1):
            await self.run()
        with anyio.fail_after(1):
            await self.quick()

    async def quick(self):
        await asyncio.sleep(1)


class Middle(Step):
    pass


class Careful(Middle):
    async def run(self):
        try:
            await asyncio.sleep(1)
        finally:
            with anyio.CancelScope(shield=True):
                await asyncio.sleep(0.1)

    async def quick(self):
        await asyncio.sleep(0.1)


async def main(some: Step):
    with anyio.fail_after(1):
        await some.run()
    own = Step()
    with anyio.fail_after(1):
        await own.run()
    with anyio.fail_after(1):
        await Step().run()
    with anyio.fail_after(1):
        await Careful().run()

# === what a method of an object that it made itself calls on itself is its own
import asyncio


class Step:
    async def run(self):
        await self.work()

    async def work(self):
        await asyncio.sleep(1)


class Careful(Step):
    async def work(self):
        try:
            await asyncio.sleep(1)
        finally:
            await asyncio.sleep(0.1)


async def main():
    await asyncio.wait_for(Careful().run(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- unsafe
import asyncio

import anyio


class Step:
    async def run(self):
        await self.work()

    async def work(self):
        await asyncio.sleep(1)


class Careful(Step):
    async def work(self):
        try:
            await asyncio.sleep(1)
        finally:
            with anyio.CancelScope(shield=True):
                await asyncio.sleep(0.1)


async def main():
    with anyio.fail_after(1):
        await Careful().run()

# === generators and managers that a derived class of this file has otherwise
import asyncio


class Source:
    async def lines(self):
        yield 1

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        pass

    async def limited(self):
        async with asyncio.timeout(1):
            async for line in self.lines():
                print(line)
        await asyncio.wait_for(self.entered(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(self.all(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

    async def entered(self):
        async with self:
            await asyncio.sleep(1)

    async def all(self):
        async for line in self.lines():
            print(line)


class Careful(Source):
    async def lines(self):
        try:
            yield 1
        finally:
            await asyncio.sleep(1)

    async def __aexit__(self, *error):
        await asyncio.sleep(1)

# --- unsafe
import asyncio

import anyio


class Source:
    async def lines(self):
        yield 1

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        pass

    async def limited(self):
        async with asyncio.timeout(1):
            async for line in self.lines():
                print(line)
        with anyio.fail_after(1):
            await self.entered()
        with anyio.fail_after(1):
            await self.all()

    async def entered(self):
        async with self:
            await asyncio.sleep(1)

    async def all(self):
        async for line in self.lines():
            print(line)


class Careful(Source):
    async def lines(self):
        try:
            yield 1
        finally:
            with anyio.CancelScope(shield=True):
                await asyncio.sleep(1)

    async def __aexit__(self, *error):
        await asyncio.sleep(1)

# === a method that a derived class of another file has otherwise
import asyncio


class Step:
    async def run(self):
        await asyncio.sleep(1)

    async def quick(self):
        await asyncio.sleep(1)

    async def limited(self):
        await asyncio.wait_for(self.run(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(self.quick(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(Step().run(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- fixed
import asyncio

import anyio


class Step:
    async def run(self):
        await asyncio.sleep(1)

    async def quick(self):
        await asyncio.sleep(1)

    async def limited(self):
        await asyncio.wait_for(self.run(), 1)
        with anyio.fail_after(1):
            await self.quick()
        with anyio.fail_after(1):
            await Step().run()

# --- unsafe
import asyncio

import anyio


class Step:
    async def run(self):
        await asyncio.sleep(1)

    async def quick(self):
        await asyncio.sleep(1)

    async def limited(self):
        with anyio.fail_after(1):
            await self.run()
        with anyio.fail_after(1):
            await self.quick()
        with anyio.fail_after(1):
            await Step().run()

# --- path steps/base.py
# --- file steps/__init__.py
from .base import Step

# --- file steps/middle.py
import asyncio

import steps


class Middle(steps.Step):
    async def quick(self):
        await self.other.wait()

    def __init__(self, other: "asyncio.Event"):
        self.other = asyncio.Event()

# --- file more.py
import asyncio

from steps.middle import Middle as Base


def make():
    class Careful(Base[int]):
        async def run(self):
            try:
                await asyncio.sleep(1)
            finally:
                await asyncio.sleep(0.1)

    return Careful()


class Quick(Base):
    async def quick(self):
        await super().quick()

# === a plain function, or something else, in the place of a method
import asyncio


class Step:
    async def run(self):
        await asyncio.sleep(1)

    async def other(self):
        await asyncio.sleep(1)

    async def limited(self):
        await asyncio.wait_for(self.run(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(self.other(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- unsafe
import asyncio

import anyio


class Step:
    async def run(self):
        await asyncio.sleep(1)

    async def other(self):
        await asyncio.sleep(1)

    async def limited(self):
        with anyio.fail_after(1):
            await self.run()
        with anyio.fail_after(1):
            await self.other()

# --- path step.py
# --- file more.py
from step import *
from elsewhere import thing


class More(Step):
    def run(self):
        return thing()

    other = thing

# === methods of classes of other files
import asyncio

from client import Client, Strict, make


class Service:
    def __init__(self, client: Client, strict: Strict | None = None):
        self.client = client
        self.strict = strict
        self.own = Client()

    async def limited(self):
        await asyncio.wait_for(self.client.get(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(self.own.put(1), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(self.client.send(1), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(self.client.close(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(self.strict.get(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(self.strict.missing(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(make().get(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- fixed
import asyncio

import anyio
from client import Client, Strict, make


class Service:
    def __init__(self, client: Client, strict: Strict | None = None):
        self.client = client
        self.strict = strict
        self.own = Client()

    async def limited(self):
        with anyio.fail_after(1):
            await self.client.get()
        with anyio.fail_after(1):
            await self.own.put(1)
        await asyncio.wait_for(self.client.send(1), 1)
        await asyncio.wait_for(self.client.close(), 1)
        with anyio.fail_after(1):
            await self.strict.get()
        await asyncio.wait_for(self.strict.missing(), 1)
        with anyio.fail_after(1):
            await make().get()

# --- unsafe
import anyio
from client import Client, Strict, make


class Service:
    def __init__(self, client: Client, strict: Strict | None = None):
        self.client = client
        self.strict = strict
        self.own = Client()

    async def limited(self):
        with anyio.fail_after(1):
            await self.client.get()
        with anyio.fail_after(1):
            await self.own.put(1)
        with anyio.fail_after(1):
            await self.client.send(1)
        with anyio.fail_after(1):
            await self.client.close()
        with anyio.fail_after(1):
            await self.strict.get()
        with anyio.fail_after(1):
            await self.strict.missing()
        with anyio.fail_after(1):
            await make().get()

# --- file client.py
import asyncio

from base import Base


class Client(Base):
    lock: asyncio.Lock

    def __init__(self):
        self.queue = asyncio.Queue()
        self.helper = Helper()
        self.unknown = make()

    async def get(self):
        await self.check()
        return await self.queue.get()

    async def put(self, value):
        async with self.lock:
            await self.queue.put(value)
        await self.helper.help(self)

    async def send(self, value):
        await self.unknown.send(value)

    async def close(self):
        try:
            await self.queue.join()
        finally:
            await self.check()


class Strict(Client):
    async def get(self):
        return await super().get()


class Helper:
    async def help(self, client: Client):
        await asyncio.wait_for(client.check(), 1)


def make():
    return Client()

# --- file base.py
import asyncio


class Base:
    async def check(self):
        await asyncio.sleep(0)

# === a method that the class has from another file, and calls one that it has itself
import asyncio

from base import Base, Wild


class Own(Base):
    async def step(self):
        await asyncio.sleep(1)

    async def limited(self):
        await asyncio.wait_for(self.run(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`


class Rough(Base):
    async def step(self):
        try:
            await asyncio.sleep(1)
        finally:
            await asyncio.sleep(1)

    async def limited(self):
        await asyncio.wait_for(self.run(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- unsafe
import asyncio

import anyio
from base import Base, Wild


class Own(Base):
    async def step(self):
        await asyncio.sleep(1)

    async def limited(self):
        with anyio.fail_after(1):
            await self.run()


class Rough(Base):
    async def step(self):
        try:
            await asyncio.sleep(1)
        finally:
            await asyncio.sleep(1)

    async def limited(self):
        with anyio.fail_after(1):
            await self.run()

# --- file base.py
import asyncio


class Base:
    async def run(self):
        await self.step()

    async def step(self):
        await asyncio.sleep(0)

# === what objects of other files keep
import asyncio

from kept import Base, Keeper


class Own(Base):
    async def limited(self, keeper: Keeper):
        await asyncio.wait_for(keeper.ready.wait(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(self.done.wait(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(keeper.odd.wait(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(keeper.other.close(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- fixed
import asyncio

import anyio
from kept import Base, Keeper


class Own(Base):
    async def limited(self, keeper: Keeper):
        with anyio.fail_after(1):
            await keeper.ready.wait()
        with anyio.fail_after(1):
            await self.done.wait()
        await asyncio.wait_for(keeper.odd.wait(), 1)
        await asyncio.wait_for(keeper.other.close(), 1)

# --- unsafe
import anyio
from kept import Base, Keeper


class Own(Base):
    async def limited(self, keeper: Keeper):
        with anyio.fail_after(1):
            await keeper.ready.wait()
        with anyio.fail_after(1):
            await self.done.wait()
        with anyio.fail_after(1):
            await keeper.odd.wait()
        with anyio.fail_after(1):
            await keeper.other.close()

# --- file kept.py
import asyncio


class Base:
    def __init__(self):
        self.done = asyncio.Event()


class Keeper(Base):
    other: Base

    def __init__(self, odd):
        self.ready = asyncio.Event()
        self.odd = asyncio.Event()
        self.odd = odd

# === a package that shares its outer name with others
import asyncio

from acme.parts.queue import drain


async def main():
    await asyncio.wait_for(drain(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- fixed
import anyio
from acme.parts.queue import drain


async def main():
    with anyio.fail_after(1):
        await drain()

# --- path tools/app.py
# --- file packages/acme-parts/acme/parts/__init__.py
# --- file packages/acme-parts/acme/parts/queue.py
import asyncio


async def drain():
    await asyncio.sleep(1)

# === a method in whose place an object gets something else
import asyncio


class Step:
    async def run(self):
        await asyncio.sleep(1)

    async def limited(self):
        await asyncio.wait_for(self.run(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`


def make(other):
    step = Step()
    step.run = other
    return step

# --- unsafe
import asyncio

import anyio


class Step:
    async def run(self):
        await asyncio.sleep(1)

    async def limited(self):
        with anyio.fail_after(1):
            await self.run()


def make(other):
    step = Step()
    step.run = other
    return step
