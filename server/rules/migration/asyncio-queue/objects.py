# === a name of a function, used by nested functions
import asyncio


async def main():
    queue = asyncio.Queue()
    #       ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`

    async def produce():
        for item in range(3):
            await queue.put(item)
            #     ^^^^^^^^^ `asyncio.Queue.put` of a queue that a memory object stream could be

    async def consume():
        return [await queue.get() for _ in range(3)]
        #             ^^^^^^^^^ `asyncio.Queue.get` of a queue that a memory object stream could be

    await produce()
    print(await consume())

# --- unsafe
import math

import anyio


async def main():
    queue_send, queue_receive = anyio.create_memory_object_stream(math.inf)

    async def produce():
        for item in range(3):
            await queue_send.send(item)

    async def consume():
        return [await queue_receive.receive() for _ in range(3)]

    with queue_send, queue_receive:
        await produce()
        print(await consume())
# === a private attribute
import asyncio


class Bus:
    def __init__(self):
        self._queue = asyncio.Queue(maxsize=3)
        #             ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`

    def publish(self, item):
        try:
            self._queue.put_nowait(item)
#           ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Queue.put_nowait` of a queue that a memory object stream could be
        except asyncio.QueueFull:
        #      ^^^^^^^^^^^^^^^^^ Use `anyio.WouldBlock` instead of `asyncio.QueueFull`
            print("dropped", item)

    async def next(self):
        return await self._queue.get()
        #            ^^^^^^^^^^^^^^^ `asyncio.Queue.get` of a queue that a memory object stream could be

    def pending(self):
        return self._queue.qsize(), self._queue.empty(), self._queue.full(), self._queue.maxsize
        #      ^^^^^^^^^^^^^^^^^ `asyncio.Queue.qsize` of a queue that a memory object stream could be
        #                           ^^^^^^^^^^^^^^^^^ `asyncio.Queue.empty` of a queue that a memory object stream could be
        #                                                ^^^^^^^^^^^^^^^^ `asyncio.Queue.full` of a queue that a memory object stream could be
        #                                                                    ^^^^^^^^^^^^^^^^^^^ `asyncio.Queue.maxsize` of a queue that a memory object stream could be

# --- unsafe
import anyio


class Bus:
    def __init__(self):
        self._queue_send, self._queue_receive = anyio.create_memory_object_stream(max_buffer_size=3)

    def publish(self, item):
        try:
            self._queue_send.send_nowait(item)
        except anyio.WouldBlock:
            print("dropped", item)

    async def next(self):
        return await self._queue_receive.receive()

    def pending(self):
        return self._queue_receive.statistics().current_buffer_used, self._queue_receive.statistics().current_buffer_used == 0, self._queue_send.statistics().current_buffer_used >= self._queue_send.statistics().max_buffer_size, self._queue_send.statistics().max_buffer_size
# === a private name of the module, and an attribute of the class
import asyncio

_jobs = asyncio.Queue[str](10)
#       ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`


class Pool:
    _free = asyncio.Queue()
    #       ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`

    async def take(self):
        await _jobs.put("one")
        #     ^^^^^^^^^ `asyncio.Queue.put` of a queue that a memory object stream could be
        return await self._free.get()
        #            ^^^^^^^^^^^^^^ `asyncio.Queue.get` of a queue that a memory object stream could be

    async def give(self):
        await Pool._free.put(await _jobs.get())
        #     ^^^^^^^^^^^^^^ `asyncio.Queue.put` of a queue that a memory object stream could be
        #                          ^^^^^^^^^ `asyncio.Queue.get` of a queue that a memory object stream could be

# --- unsafe
import math

import anyio

_jobs_send, _jobs_receive = anyio.create_memory_object_stream[str](10)


class Pool:
    _free_send, _free_receive = anyio.create_memory_object_stream(math.inf)

    async def take(self):
        await _jobs_send.send("one")
        return await self._free_receive.receive()

    async def give(self):
        await Pool._free_send.send(await _jobs_receive.receive())
# === made later, and asked whether it is there
import asyncio
from typing import Optional


class Channel:
    def __init__(self):
        self._queue: Optional[asyncio.Queue[int]] = None  # until it opens
        #                     ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
        self._other: "asyncio.Queue[int] | None" = None
        #             ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`

    async def open(self):
        if self._queue is None or not self._other: self._queue = asyncio.Queue()
        #                                                        ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
        self._other = asyncio.Queue(2)
        #             ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
        await self._queue.put(1)
        #     ^^^^^^^^^^^^^^^ `asyncio.Queue.put` of a queue that a memory object stream could be
        await self._other.put(2)
        #     ^^^^^^^^^^^^^^^ `asyncio.Queue.put` of a queue that a memory object stream could be

    async def close(self):
        if self._queue:
            print(await self._queue.get())
            #           ^^^^^^^^^^^^^^^ `asyncio.Queue.get` of a queue that a memory object stream could be
        self._queue = None; self._other = None

# --- unsafe
import math
from typing import Optional

import anyio
import anyio.streams.memory


class Channel:
    def __init__(self):
        self._queue_send: Optional[anyio.streams.memory.MemoryObjectSendStream[int]] = None
        self._queue_receive: Optional[anyio.streams.memory.MemoryObjectReceiveStream[int]] = None  # until it opens
        self._other_send: "anyio.streams.memory.MemoryObjectSendStream[int] | None" = None
        self._other_receive: "anyio.streams.memory.MemoryObjectReceiveStream[int] | None" = None

    async def open(self):
        if self._queue_send is None or not self._other_send: self._queue_send, self._queue_receive = anyio.create_memory_object_stream(math.inf)
        self._other_send, self._other_receive = anyio.create_memory_object_stream(2)
        await self._queue_send.send(1)
        await self._other_send.send(2)

    async def close(self):
        if self._queue_send:
            print(await self._queue_receive.receive())
        self._queue_send = self._queue_receive = None; self._other_send = self._other_receive = None
# === annotated where it is made: the type of its items moves
from __future__ import annotations

import asyncio
import typing
from typing import TYPE_CHECKING

from messages import Message

if TYPE_CHECKING:
    from messages import Other


class Channel:
    _early: asyncio.Queue[Message]
    #       ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`

    def __init__(self):
        self._early = asyncio.Queue()
        #             ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
        self._plain: asyncio.Queue = asyncio.Queue()
        #            ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
        #                            ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
        self._items: asyncio.Queue[dict[str, Message]] = asyncio.Queue()
        #            ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
        #                                                ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
        self._more: "asyncio.Queue[Message]" = asyncio.Queue()
        #            ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
        #                                      ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
        self._either: asyncio.Queue[Message | None] = asyncio.Queue()
        #             ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
        #                                             ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
        self._others: asyncio.Queue[Other] = asyncio.Queue()
        #             ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
        #                                    ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
        self._typed: asyncio.Queue[typing.Any] = asyncio.Queue[typing.Any]()
        #            ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
        #                                        ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`

# --- unsafe
from __future__ import annotations

import math
import typing
from typing import TYPE_CHECKING

import anyio
import anyio.streams.memory
from messages import Message

if TYPE_CHECKING:
    from messages import Other


class Channel:
    _early_send: anyio.streams.memory.MemoryObjectSendStream[Message]
    _early_receive: anyio.streams.memory.MemoryObjectReceiveStream[Message]

    def __init__(self):
        self._early_send, self._early_receive = anyio.create_memory_object_stream(math.inf)
        self._plain_send, self._plain_receive = anyio.create_memory_object_stream(math.inf)
        self._items_send, self._items_receive = anyio.create_memory_object_stream[dict[str, Message]](math.inf)
        self._more_send, self._more_receive = anyio.create_memory_object_stream["Message"](math.inf)
        self._either_send, self._either_receive = anyio.create_memory_object_stream["Message | None"](math.inf)
        self._others_send, self._others_receive = anyio.create_memory_object_stream["Other"](math.inf)
        self._typed_send, self._typed_receive = anyio.create_memory_object_stream[typing.Any](math.inf)
# === the project has a Python with unions
import asyncio


async def main():
    queue: asyncio.Queue[int | None] = asyncio.Queue(0)
    #      ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    #                                  ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    await queue.put(None)
    #     ^^^^^^^^^ `asyncio.Queue.put` of a queue that a memory object stream could be

# --- unsafe
import math

import anyio


async def main():
    queue_send, queue_receive = anyio.create_memory_object_stream[int | None](math.inf)
    with queue_send, queue_receive:
        await queue_send.send(None)
# --- file pyproject.toml
[project]
name = "sample"
requires-python = ">=3.10"
# === sizes
import asyncio

LIMIT = 5
MOST: int = 7


async def main(n, options):
    a = asyncio.Queue(0)
    #   ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    b = asyncio.Queue(maxsize=-1)
    #   ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    c = asyncio.Queue(LIMIT)
    #   ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    d = asyncio.Queue(n)
    #   ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    e = asyncio.Queue(maxsize=options.size)
    #   ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    f = asyncio.Queue(options.size())
    #   ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    g = asyncio.Queue(maxsize=(n + 1))
    #   ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    h = asyncio.Queue(  # any
    #   ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    )
    i = asyncio.Queue(MOST)
    #   ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`

# --- unsafe
import math

import anyio

LIMIT = 5
MOST: int = 7


async def main(n, options):
    a_send, a_receive = anyio.create_memory_object_stream(math.inf)
    b_send, b_receive = anyio.create_memory_object_stream(max_buffer_size=math.inf)
    c_send, c_receive = anyio.create_memory_object_stream(LIMIT)
    d_send, d_receive = anyio.create_memory_object_stream(n if n > 0 else math.inf)
    e_send, e_receive = anyio.create_memory_object_stream(max_buffer_size=options.size if options.size > 0 else math.inf)
    f_send, f_receive = anyio.create_memory_object_stream(f_size if (f_size := options.size()) > 0 else math.inf)
    g_send, g_receive = anyio.create_memory_object_stream(max_buffer_size=(g_size if (g_size := n + 1) > 0 else math.inf))
    h_send, h_receive = anyio.create_memory_object_stream(math.inf  # any
    )
    i_send, i_receive = anyio.create_memory_object_stream(MOST)
# === from-imports
from asyncio import Queue, QueueEmpty


async def main():
    queue: Queue[int] = Queue(1)
    #      ^^^^^ Use a memory object stream instead of `asyncio.Queue`
    #                   ^^^^^ Use a memory object stream instead of `asyncio.Queue`
    try:
        print(queue.get_nowait())
        #     ^^^^^^^^^^^^^^^^ `asyncio.Queue.get_nowait` of a queue that a memory object stream could be
    except QueueEmpty:
    #      ^^^^^^^^^^ Use `anyio.WouldBlock` instead of `asyncio.QueueEmpty`
        print(not queue.empty(), queue.empty() == True)
        #         ^^^^^^^^^^^ `asyncio.Queue.empty` of a queue that a memory object stream could be
        #                        ^^^^^^^^^^^ `asyncio.Queue.empty` of a queue that a memory object stream could be

# --- unsafe
from anyio import WouldBlock, create_memory_object_stream


async def main():
    queue_send, queue_receive = create_memory_object_stream[int](1)
    with queue_send, queue_receive:
        try:
            print(queue_receive.receive_nowait())
        except WouldBlock:
            print(queue_receive.statistics().current_buffer_used > 0, (queue_receive.statistics().current_buffer_used == 0) == True)
# === waited for in a task, with a limit, handed on
import asyncio


async def main(loop):
    queue = asyncio.Queue()
    #       ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    loop.call_soon(queue.put_nowait, 1)
    #              ^^^^^^^^^^^^^^^^ `asyncio.Queue.put_nowait` of a queue that a memory object stream could be
    print(await asyncio.wait_for(queue.get(), timeout=1))
    #                            ^^^^^^^^^ `asyncio.Queue.get` of a queue that a memory object stream could be
    task = asyncio.create_task(queue.get())
    #                          ^^^^^^^^^ `asyncio.Queue.get` of a queue that a memory object stream could be
    await asyncio.gather(queue.put(2), task)
    #                    ^^^^^^^^^ `asyncio.Queue.put` of a queue that a memory object stream could be

# --- unsafe
import asyncio
import math

import anyio


async def main(loop):
    queue_send, queue_receive = anyio.create_memory_object_stream(math.inf)
    loop.call_soon(queue_send.send_nowait, 1)
    print(await asyncio.wait_for(queue_receive.receive(), timeout=1))
    task = asyncio.create_task(queue_receive.receive())
    await asyncio.gather(queue_send.send(2), task)
# === other queues
import asyncio
import multiprocessing
import queue
from collections import deque

import anyio


class Queue: ...


async def main(other):
    queue.Queue().put(1)
    multiprocessing.Queue().get()
    Queue().put(1)
    other.get_nowait()
    heap = asyncio.PriorityQueue()
    try:
        heap.get_nowait()
    except asyncio.QueueEmpty:
        pass
    stack = asyncio.LifoQueue(3)
    await stack.put(1)
    deque().pop()
    try:
        anyio.create_memory_object_stream(1)[0].send_nowait(1)
    except queue.Full:
        pass

# === several in one statement
import asyncio


async def main():
    one, (two), three = asyncio.Queue(), asyncio.Queue(maxsize=3), 3
    #                   ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    #                                    ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    await one.put(three)
    #     ^^^^^^^ `asyncio.Queue.put` of a queue that a memory object stream could be
    await two.put(await one.get())
    #     ^^^^^^^ `asyncio.Queue.put` of a queue that a memory object stream could be
    #                   ^^^^^^^ `asyncio.Queue.get` of a queue that a memory object stream could be


class Pipe:
    def __init__(self, rest):
        [self._in, self._out] = [asyncio.Queue(1), asyncio.Queue(1)]
        #                        ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
        #                                          ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
        self._other, *self._rest = asyncio.Queue(1), *rest
        #                          ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because it is used where it is made; give it a name

    async def run(self):
        await self._out.put(await self._in.get())
        #     ^^^^^^^^^^^^^ `asyncio.Queue.put` of a queue that a memory object stream could be
        #                         ^^^^^^^^^^^^ `asyncio.Queue.get` of a queue that a memory object stream could be

# --- unsafe
import asyncio
import math

import anyio


async def main():
    (one_send, one_receive), ((two_send, two_receive)), three = anyio.create_memory_object_stream(math.inf), anyio.create_memory_object_stream(max_buffer_size=3), 3
    await one_send.send(three)
    await two_send.send(await one_receive.receive())


class Pipe:
    def __init__(self, rest):
        [(self._in_send, self._in_receive), (self._out_send, self._out_receive)] = [anyio.create_memory_object_stream(1), anyio.create_memory_object_stream(1)]
        self._other, *self._rest = asyncio.Queue(1), *rest

    async def run(self):
        await self._out_send.send(await self._in_receive.receive())
