# === another file clears what a method returns
import asyncio


class Check:
    async def subscribe(self) -> asyncio.Event:
    #                            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
        changed = asyncio.Event()
        #         ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
        return changed

# --- path check.py
# --- file service.py
from check import Check


async def watch(check: Check):
    (await check.subscribe()).clear()

# --- unsafe
import anyio


class Check:
    async def subscribe(self) -> anyio.Event:
        changed = anyio.Event()
        return changed

# === another file keeps what a function returns
import asyncio


def subscribe():
    return asyncio.Event()
    #      ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- path check.py
# --- file service.py
from check import subscribe

changed = subscribe()

# --- unsafe
import anyio


def subscribe():
    return anyio.Event()

# === another file takes what a method returns into a list
import asyncio


class Check:
    def subscribe(self):
        return asyncio.Event()
        #      ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- path check.py
# --- file service.py
def watch(checks):
    for event in [check.subscribe() for check in checks]:
        event.clear()

# --- unsafe
import anyio


class Check:
    def subscribe(self):
        return anyio.Event()

# === another file waits for what a method returns, and sets it
import asyncio


class Check:
    async def subscribe(self):
        changed = asyncio.Event()
        #         ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
        return changed

# --- path check.py
# --- file service.py
from check import Check


async def watch(check: Check):
    await check.subscribe()
    await (await check.subscribe()).wait()
    (await check.subscribe()).set()

# --- fixed
import anyio


class Check:
    async def subscribe(self):
        changed = anyio.Event()
        return changed

# === another file goes through a list of events
import asyncio


class Service:
    def __init__(self):
        self.stages = [asyncio.Event() for _ in range(3)]
        #              ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- path service.py
# --- file again.py
def again(service):
    for stage in service.stages:
        stage.clear()

# --- unsafe
import anyio


class Service:
    def __init__(self):
        self.stages = [anyio.Event() for _ in range(3)]

# === another file goes through the values of a dictionary of events
import asyncio


class Service:
    def __init__(self):
        self.stages = {}

    async def reach(self, name):
        self.stages[name] = asyncio.Event()
        #                   ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- path service.py
# --- file again.py
def again(service):
    return [stage.clear() for stage in service.stages.values()]

# --- unsafe
import anyio


class Service:
    def __init__(self):
        self.stages = {}

    async def reach(self, name):
        self.stages[name] = anyio.Event()

# === another file takes an event out of a list
import asyncio


class Service:
    def __init__(self):
        self.stages = []

    async def reach(self):
        self.stages.append(asyncio.Event())
        #                  ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- path service.py
# --- file again.py
def again(service):
    service.stages.pop().clear()

# --- unsafe
import anyio


class Service:
    def __init__(self):
        self.stages = []

    async def reach(self):
        self.stages.append(anyio.Event())

# === another file counts events, and looks for one
import asyncio


class Service:
    def __init__(self):
        self.stages = {}

    async def reach(self, name):
        self.stages[name] = asyncio.Event()
        #                   ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- path service.py
# --- file again.py
def again(service, name):
    for stage in service.stages.keys():
        print(stage)
    if service.stages and name in service.stages:
        service.stages[name].set()

# --- fixed
import anyio


class Service:
    def __init__(self):
        self.stages = {}

    async def reach(self, name):
        self.stages[name] = anyio.Event()

# === a derived class of another file assigns the attribute, and clears it
import asyncio


class Base:
    def __init__(self):
        self._ready = asyncio.Event()
        #             ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- path base.py
# --- file derived.py
import asyncio

from base import Base


class Derived(Base):
    def reset(self):
        self._ready = asyncio.Event()

    def again(self):
        self._ready.clear()

# --- unsafe
import anyio


class Base:
    def __init__(self):
        self._ready = anyio.Event()

# === an unrelated class of another file has such an attribute
import asyncio


class Base:
    def __init__(self):
        self._ready = asyncio.Event()
        #             ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- path base.py
# --- file other.py
import threading

from another import Another
from base import Base


class Other(Another):
    def __init__(self, base: Base):
        self._ready = threading.Event()

    def again(self):
        self._ready.clear()

# --- file another.py
class Another:
    pass

# --- fixed
import anyio


class Base:
    def __init__(self):
        self._ready = anyio.Event()

# === the base class of another file has a place for it, and clears it
import asyncio

from base import Base


class Derived(Base):
    def __init__(self):
        super().__init__()
        self._ready = asyncio.Event()
        #             ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- path derived.py
# --- file base.py
class Base:
    def __init__(self):
        self._ready = None

    def again(self):
        self._ready.clear()

# --- unsafe
import anyio
from base import Base


class Derived(Base):
    def __init__(self):
        super().__init__()
        self._ready = anyio.Event()
