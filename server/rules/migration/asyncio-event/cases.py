# === set, is_set, wait
import asyncio


async def main():
    ready = asyncio.Event()
    #       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
    ready.set()
#   ^^^^^^^^^ `asyncio.Event.set` of an object that `anyio.Event` could be
    await ready.wait()
    #     ^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be
    return ready.is_set()
    #      ^^^^^^^^^^^^ `asyncio.Event.is_set` of an object that `anyio.Event` could be

# --- fixed
import anyio


async def main():
    ready = anyio.Event()
    ready.set()
    await ready.wait()
    return ready.is_set()
# === attributes, annotations, a dataclass
import asyncio
from dataclasses import dataclass, field


@dataclass
class Job:
    _done: asyncio.Event = field(default_factory=asyncio.Event)
    #      ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
    #                                            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

    async def wait(self) -> None:
        await self._done.wait()
        #     ^^^^^^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be


class Server:
    def __init__(self) -> None:
        self._stop: asyncio.Event | None = None
        #           ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

    async def serve(self) -> None:
        self._stop = asyncio.Event()
        #            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
        await self._stop.wait()
        #     ^^^^^^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be

    def stop(self) -> None:
        if self._stop is not None:
            self._stop.set()
#           ^^^^^^^^^^^^^^ `asyncio.Event.set` of an object that `anyio.Event` could be

# --- fixed
from dataclasses import dataclass, field

import anyio


@dataclass
class Job:
    _done: anyio.Event = field(default_factory=anyio.Event)

    async def wait(self) -> None:
        await self._done.wait()


class Server:
    def __init__(self) -> None:
        self._stop: anyio.Event | None = None

    async def serve(self) -> None:
        self._stop = anyio.Event()
        await self._stop.wait()

    def stop(self) -> None:
        if self._stop is not None:
            self._stop.set()
# === a module's event
import asyncio

_stop = asyncio.Event()
#       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`


async def main():
    await _stop.wait()
    #     ^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be

# --- fixed
import anyio

_stop = anyio.Event()


async def main():
    await _stop.wait()
# === parameters and nested functions
import asyncio


async def producer(ready: asyncio.Event):
#                         ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
    ready.set()
#   ^^^^^^^^^ `asyncio.Event.set` of an object that `anyio.Event` could be


async def main():
    ready = asyncio.Event()
    #       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

    async def consumer():
        await ready.wait()
        #     ^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be

    await asyncio.gather(producer(ready), consumer())

# --- fixed
import asyncio

import anyio


async def producer(ready: anyio.Event):
    ready.set()


async def main():
    ready = anyio.Event()

    async def consumer():
        await ready.wait()

    await asyncio.gather(producer(ready), consumer())
# === a dictionary of events
import asyncio


class Replies:
    def __init__(self):
        self._events: dict[int, asyncio.Event] = {}
        #                       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

    async def ask(self, number):
        event = self._events[number] = asyncio.Event()
        #                              ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
        await event.wait()
        #     ^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be

    def answer(self, number):
        event = self._events.pop(number, None)
        if event:
            event.set()
#           ^^^^^^^^^ `asyncio.Event.set` of an object that `anyio.Event` could be

    def close(self):
        for event in self._events.values():
            event.set()
#           ^^^^^^^^^ `asyncio.Event.set` of an object that `anyio.Event` could be
        self._events.clear()

# --- fixed
import anyio


class Replies:
    def __init__(self):
        self._events: dict[int, anyio.Event] = {}

    async def ask(self, number):
        event = self._events[number] = anyio.Event()
        await event.wait()

    def answer(self, number):
        event = self._events.pop(number, None)
        if event:
            event.set()

    def close(self):
        for event in self._events.values():
            event.set()
        self._events.clear()
# === waited for with a time limit
import asyncio


async def main():
    ready = asyncio.Event()
    #       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
    await asyncio.wait_for(ready.wait(), 5)
    #                      ^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be
    try:
        await asyncio.wait_for(ready.wait(), timeout=0.5)
        #                      ^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be
    except TimeoutError:
        pass

# --- fixed
import asyncio

import anyio


async def main():
    ready = anyio.Event()
    await asyncio.wait_for(ready.wait(), 5)
    try:
        await asyncio.wait_for(ready.wait(), timeout=0.5)
    except TimeoutError:
        pass
# === a limit that only asks
import asyncio


async def main():
    ready = asyncio.Event()
    #       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
    await asyncio.wait_for(ready.wait(), 0)
    #                      ^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be

# --- unsafe
import asyncio

import anyio


async def main():
    ready = anyio.Event()
    await asyncio.wait_for(ready.wait(), 0)
# === the value of wait
import asyncio


async def main():
    ready = asyncio.Event()
    #       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
    if await ready.wait():
    #        ^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be
        print("set")


async def value():
    ready = asyncio.Event()
    #       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
    return await asyncio.wait_for(ready.wait(), 1)
    #                             ^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be


async def task():
    ready = asyncio.Event()
    #       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
    await asyncio.create_task(ready.wait())
    #                         ^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be

# --- unsafe
import asyncio

import anyio


async def main():
    ready = anyio.Event()
    if await ready.wait():
        print("set")


async def value():
    ready = anyio.Event()
    return await asyncio.wait_for(ready.wait(), 1)


async def task():
    ready = anyio.Event()
    await asyncio.create_task(ready.wait())
# === cleared
import asyncio


class Gate:
    def __init__(self):
        self._open: asyncio.Event = asyncio.Event()
        #           ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because AnyIO's events cannot be cleared: a new event has to take the place of the old one
        #                           ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because AnyIO's events cannot be cleared: a new event has to take the place of the old one

    async def enter(self):
        await self._open.wait()
        #     ^^^^^^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be: by hand, because AnyIO's events cannot be cleared: a new event has to take the place of the old one

    def shut(self):
        self._open.clear()
#       ^^^^^^^^^^^^^^^^ `asyncio.Event.clear` of an object that `anyio.Event` could be: by hand, because AnyIO's events cannot be cleared: a new event has to take the place of the old one

# === cleared through another name, another function, a container
import asyncio


def reset(event: asyncio.Event):
#                ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because AnyIO's events cannot be cleared: a new event has to take the place of the old one
    event.clear()
#   ^^^^^^^^^^^ `asyncio.Event.clear` of an object that `anyio.Event` could be: by hand, because AnyIO's events cannot be cleared: a new event has to take the place of the old one


async def main():
    first = asyncio.Event()
    #       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because AnyIO's events cannot be cleared: a new event has to take the place of the old one
    reset(first)


async def several():
    events = [asyncio.Event(), asyncio.Event()]
    #         ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because AnyIO's events cannot be cleared: a new event has to take the place of the old one
    #                          ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because AnyIO's events cannot be cleared: a new event has to take the place of the old one
    for event in events:
        event.clear()
#       ^^^^^^^^^^^ `asyncio.Event.clear` of an object that `anyio.Event` could be: by hand, because AnyIO's events cannot be cleared: a new event has to take the place of the old one

# === given away
import asyncio

import elsewhere


async def main(loop):
    ready = asyncio.Event()
    #       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
    elsewhere.use(ready)

# --- unsafe
import anyio
import elsewhere


async def main(loop):
    ready = anyio.Event()
    elsewhere.use(ready)

# === a method handed on: whoever calls it sets the same event
import asyncio
import atexit


class Server:
    def __init__(self):
        self.stopped = asyncio.Event()
        #              ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
        atexit.register(self.stopped.set)
        #               ^^^^^^^^^^^^^^^^ `asyncio.Event.set` of an object that `anyio.Event` could be

    async def serve(self, loop, task):
        loop.add_signal_handler(15, self.stopped.set)
        #                           ^^^^^^^^^^^^^^^^ `asyncio.Event.set` of an object that `anyio.Event` could be
        loop.call_soon_threadsafe(self.stopped.set)
        #                         ^^^^^^^^^^^^^^^^ `asyncio.Event.set` of an object that `anyio.Event` could be
        task.poll(until=self.stopped.is_set)
        #               ^^^^^^^^^^^^^^^^^^^ `asyncio.Event.is_set` of an object that `anyio.Event` could be
        await self.stopped.wait()
        #     ^^^^^^^^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be

# --- fixed
import atexit

import anyio


class Server:
    def __init__(self):
        self.stopped = anyio.Event()
        atexit.register(self.stopped.set)

    async def serve(self, loop, task):
        loop.add_signal_handler(15, self.stopped.set)
        loop.call_soon_threadsafe(self.stopped.set)
        task.poll(until=self.stopped.is_set)
        await self.stopped.wait()

# === the method that waits, handed on
import asyncio


async def main(spawn):
    stop = asyncio.Event()
    #      ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
    spawn(stop.wait)
    #     ^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be

# --- unsafe
import anyio


async def main(spawn):
    stop = anyio.Event()
    spawn(stop.wait)

# === a method handed on, and an AnyIO before 4.7
import asyncio

_stop = asyncio.Event()
#       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`


async def main(loop):
    loop.add_signal_handler(15, _stop.set)
    #                           ^^^^^^^^^ `asyncio.Event.set` of an object that `anyio.Event` could be

# --- settings
minimum-anyio = "4.6"

# --- unsafe
import anyio

_stop = anyio.Event()


async def main(loop):
    loop.add_signal_handler(15, _stop.set)

# === an event made where no loop runs, and an old AnyIO
import asyncio

_stop = asyncio.Event()
#       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because before AnyIO 4.2 an event cannot be made while no loop runs (the project admits 4.1)


async def main():
    ready = asyncio.Event()
    #       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
    await ready.wait()
    #     ^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be
    await _stop.wait()
    #     ^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be: by hand, because before AnyIO 4.2 an event cannot be made while no loop runs (the project admits 4.1)

# --- settings
minimum-anyio = "4.1"
# --- fixed
import asyncio

import anyio

_stop = asyncio.Event()


async def main():
    ready = anyio.Event()
    await ready.wait()
    await _stop.wait()
# === an event set where no loop runs, and an old AnyIO
import asyncio

_stop = asyncio.Event()
#       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because before AnyIO 4.7 an event cannot be set while no loop runs (the project admits 4.6)
_stop.set()
#<^^^^^^^ `asyncio.Event.set` of an object that `anyio.Event` could be: by hand, because before AnyIO 4.7 an event cannot be set while no loop runs (the project admits 4.6)


async def main():
    await _stop.wait()
    #     ^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be: by hand, because before AnyIO 4.7 an event cannot be set while no loop runs (the project admits 4.6)

# --- settings
minimum-anyio = "4.6"
# === the same from AnyIO 4.7
import asyncio

_stop = asyncio.Event()
#       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
_stop.set()
#<^^^^^^^ `asyncio.Event.set` of an object that `anyio.Event` could be


async def main():
    await _stop.wait()
    #     ^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be

# --- file pyproject.toml
[project]
dependencies = ["anyio>=4.7"]
# --- fixed
import anyio

_stop = anyio.Event()
_stop.set()


async def main():
    await _stop.wait()
# === a subclass, and events that are not asyncio's
import asyncio
import multiprocessing
import threading

import anyio


class Named(asyncio.Event):
#           ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because AnyIO's class gives an object of another class: methods of a subclass would be missing
    pass


stop = threading.Event()
other = multiprocessing.Event()
third = anyio.Event()


def main(unknown):
    stop.set()
    stop.clear()
    other.wait()
    third.set()
    unknown.wait()
    unknown.set()

# === an attribute that another class has too
import asyncio
import threading


class One:
    def __init__(self):
        self._done = asyncio.Event()
        #            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

    async def wait(self):
        await self._done.wait()
        #     ^^^^^^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be


class Two:
    def __init__(self):
        self._done = threading.Event()

    def reset(self):
        self._done.clear()

# --- fixed
import threading

import anyio


class One:
    def __init__(self):
        self._done = anyio.Event()

    async def wait(self):
        await self._done.wait()


class Two:
    def __init__(self):
        self._done = threading.Event()

    def reset(self):
        self._done.clear()
# === an object of another file that may be one
import asyncio


class Server:
    def __init__(self):
        self.stopped = asyncio.Event()
        #              ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because AnyIO's events cannot be cleared: a new event has to take the place of the old one

    async def wait(self):
        await self.stopped.wait()
        #     ^^^^^^^^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be: by hand, because AnyIO's events cannot be cleared: a new event has to take the place of the old one


def restart(server):
    server.stopped.clear()

# === the event of an imported object
import asyncio


def restart(job: "Job"):
    job.done.set()


async def use(event: "asyncio.Event"):
#                     ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because the object that the annotation speaks of is made elsewhere
    await event.wait()
    #     ^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be: by hand, because it is not seen where the object is made
# === used where it is made
import asyncio


async def forever():
    await asyncio.Event().wait()
    #     ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
    #     ^^^^^^^^^^^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be

# --- fixed
import anyio


async def forever():
    await anyio.Event().wait()
# === a property that can be set
import asyncio


class Service:
    def __init__(self):
        self._started: asyncio.Event | None = None
        #              ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because `_event` can be set to another one

    @property
    def _event(self):
        if self._started is None:
            self._started = asyncio.Event()
            #               ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because `_event` can be set to another one
        return self._started

    @_event.setter
    def _event(self, value):
        self._started = value

# === a test replaces a method of an event that is kept in private
import asyncio


class Lock:
    _released = {}

    async def acquire(self, key):
        Lock._released[key] = asyncio.Event()
        #                     ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
        await Lock._released[key].wait()

# --- path lock.py
# --- file test_lock.py
from unittest.mock import Mock, patch

import pytest

from lock import Lock


@pytest.mark.asyncio
async def test_wait():
    with patch.object(Lock._released["a"], "wait", Mock()):
        await Lock().acquire("a")

# --- unsafe
import anyio


class Lock:
    _released = {}

    async def acquire(self, key):
        Lock._released[key] = anyio.Event()
        await Lock._released[key].wait()

# === a private event that another file uses as AnyIO has it
import asyncio


class Service:
    def __init__(self):
        self._ready = asyncio.Event()
        #             ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- path service.py
# --- file test_service.py
def test_ready(service):
    assert not service._ready.is_set()

# --- fixed
import anyio


class Service:
    def __init__(self):
        self._ready = anyio.Event()

# === a private event that another file clears
import asyncio


class Service:
    def __init__(self):
        self._ready = asyncio.Event()
        #             ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- path service.py
# --- file test_service.py
def test_ready(service):
    service._ready.clear()

# --- unsafe
import anyio


class Service:
    def __init__(self):
        self._ready = anyio.Event()

# === a property gives an event that is cleared
import asyncio
from functools import cached_property

class Ticker:
    @cached_property
    def _running(self):
        event = asyncio.Event()
        #       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because `_running` returns it, and AnyIO's has no `clear`, which is used of that
        event.set()
#       ^^^^^^^^^ `asyncio.Event.set` of an object that `anyio.Event` could be: by hand, because `_running` returns it, and AnyIO's has no `clear`, which is used of that
        return event

    def pause(self):
        self._running.clear()

class Bell:
    def heard(self):
        event = asyncio.Event()
        #       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
        return event

    async def ring(self):
        self.heard().set()

# --- fixed
import asyncio
from functools import cached_property

import anyio

class Ticker:
    @cached_property
    def _running(self):
        event = asyncio.Event()
        event.set()
        return event

    def pause(self):
        self._running.clear()

class Bell:
    def heard(self):
        event = anyio.Event()
        return event

    async def ring(self):
        self.heard().set()

# === another file puts something else in the place of a method
import asyncio


class Service:
    def __init__(self):
        self.ready = asyncio.Event()
        #            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
        self.rooms = {"a": asyncio.Event()}
        #                  ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
        self.done = asyncio.Event()
        #           ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- path service.py
# --- file test_service.py
from unittest.mock import Mock


def test_ready(service, result):
    service.ready.set = Mock(side_effect=RuntimeError)
    service.rooms["a"].wait, other = Mock(), Mock()
    result.done.at = 3

# --- fixed
import asyncio

import anyio


class Service:
    def __init__(self):
        self.ready = asyncio.Event()
        self.rooms = {"a": asyncio.Event()}
        self.done = anyio.Event()

# --- unsafe
import anyio


class Service:
    def __init__(self):
        self.ready = anyio.Event()
        self.rooms = {"a": anyio.Event()}
        self.done = anyio.Event()

# === another file puts something else in the place of a method of a module's event
import asyncio

READY = asyncio.Event()
#       ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- path service.py
# --- file test_service.py
from unittest.mock import Mock

from service import READY

READY.is_set = Mock(return_value=True)

# --- unsafe
import anyio

READY = anyio.Event()

# === by hand: this file puts something else in the place of a method
import asyncio


class Service:
    def __init__(self, notify):
        self.ready = asyncio.Event()
        #            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because `self.ready.set` gets another value, and AnyIO's objects refuse that
        self.ready.set = notify


async def watch():
    seen = asyncio.Event()
    #      ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because `seen.wait` gets another value, and AnyIO's objects refuse that
    seen.wait, other = None, 1
#   ^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be: by hand, because `seen.wait` gets another value, and AnyIO's objects refuse that
    await other

# === an event of a class, and an old AnyIO: where it is made a loop may run, or not
import asyncio


class Till:
    def __init__(self):
        self._open = asyncio.Event()
        #            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

    def start(self):
        self._open.set()
#       ^^^^^^^^^^^^^^ `asyncio.Event.set` of an object that `anyio.Event` could be

    async def wait(self):
        await self._open.wait()
        #     ^^^^^^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be

# --- settings
minimum-anyio = "4.1"

# --- unsafe
import anyio


class Till:
    def __init__(self):
        self._open = anyio.Event()

    def start(self):
        self._open.set()

    async def wait(self):
        await self._open.wait()

# === waited for in a clean-up, which a scope of AnyIO may have cancelled
import asyncio

async def main(work):
    done = asyncio.Event()
    #      ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
    try:
        await work(done.set)
        #          ^^^^^^^^ `asyncio.Event.set` of an object that `anyio.Event` could be
    finally:
        await done.wait()
        #     ^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be

# --- unsafe
import anyio

async def main(work):
    done = anyio.Event()
    try:
        await work(done.set)
    finally:
        await done.wait()

# === another file wants what waiting gives
import asyncio


class Service:
    def __init__(self):
        self.ready = asyncio.Event()
        #            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- path service.py
# --- file client.py
async def start(service):
    if await service.ready.wait():
        print("ready")

# --- unsafe
import anyio


class Service:
    def __init__(self):
        self.ready = anyio.Event()

# === another file hands the waiting on
import asyncio


class Service:
    def __init__(self):
        self.ready = asyncio.Event()
        #            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- path service.py
# --- file client.py
import asyncio


async def start(service):
    task = asyncio.create_task(service.ready.wait())
    print(await task)

# --- unsafe
import anyio


class Service:
    def __init__(self):
        self.ready = anyio.Event()

# === another file asks whether it has been set
import asyncio


class Service:
    def __init__(self):
        self.ready = asyncio.Event()
        #            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- path service.py
# --- file client.py
import asyncio


async def is_ready(service):
    try:
        await asyncio.wait_for(service.ready.wait(), timeout=0.0001)
    except asyncio.TimeoutError:
        return False
    return True

# --- unsafe
import anyio


class Service:
    def __init__(self):
        self.ready = anyio.Event()

# === another file waits, and wants nothing of it
import asyncio


class Service:
    def __init__(self):
        self.ready = asyncio.Event()
        #            ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`

# --- path service.py
# --- file client.py
import asyncio
from asyncio import wait_for


async def start(service):
    await service.ready.wait()
    await asyncio.wait_for(service.ready.wait(), 5)
    await wait_for(service.ready.wait(), timeout=0.05)

# --- fixed
import anyio


class Service:
    def __init__(self):
        self.ready = anyio.Event()
