# === both errors in one handler, and in one manager
import asyncio
from contextlib import suppress


async def main():
    queue = asyncio.Queue(1)
    #       ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    try:
        queue.put_nowait(1)
#       ^^^^^^^^^^^^^^^^ `asyncio.Queue.put_nowait` of a queue that a memory object stream could be
        queue.get_nowait()
#       ^^^^^^^^^^^^^^^^ `asyncio.Queue.get_nowait` of a queue that a memory object stream could be
    except (asyncio.QueueFull, asyncio.QueueEmpty) as error:
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.WouldBlock` instead of `asyncio.QueueFull`
    #                          ^^^^^^^^^^^^^^^^^^ Use `anyio.WouldBlock` instead of `asyncio.QueueEmpty`
        print(error)
    try: queue.get_nowait(); queue.put_nowait(2)
    #    ^^^^^^^^^^^^^^^^ `asyncio.Queue.get_nowait` of a queue that a memory object stream could be
    #                        ^^^^^^^^^^^^^^^^ `asyncio.Queue.put_nowait` of a queue that a memory object stream could be
    except (KeyError, asyncio.QueueFull, asyncio.QueueEmpty): pass
    #                 ^^^^^^^^^^^^^^^^^ Use `anyio.WouldBlock` instead of `asyncio.QueueFull`
    #                                    ^^^^^^^^^^^^^^^^^^ Use `anyio.WouldBlock` instead of `asyncio.QueueEmpty`
    with suppress(asyncio.QueueEmpty, asyncio.QueueFull), open("x"):
    #             ^^^^^^^^^^^^^^^^^^ Use `anyio.WouldBlock` instead of `asyncio.QueueEmpty`
    #                                 ^^^^^^^^^^^^^^^^^ Use `anyio.WouldBlock` instead of `asyncio.QueueFull`
        queue.get_nowait()
#       ^^^^^^^^^^^^^^^^ `asyncio.Queue.get_nowait` of a queue that a memory object stream could be
        queue.put_nowait(1)
#       ^^^^^^^^^^^^^^^^ `asyncio.Queue.put_nowait` of a queue that a memory object stream could be

# --- unsafe
from contextlib import suppress

import anyio


async def main():
    queue_send, queue_receive = anyio.create_memory_object_stream(1)
    with queue_send, queue_receive:
        try:
            queue_send.send_nowait(1)
            queue_receive.receive_nowait()
        except anyio.WouldBlock as error:
            print(error)
        try: queue_receive.receive_nowait(); queue_send.send_nowait(2)
        except (KeyError, anyio.WouldBlock): pass
        with suppress(anyio.WouldBlock), open("x"):
            queue_receive.receive_nowait()
            queue_send.send_nowait(1)
# === two handlers that do the same
import asyncio


async def main():
    queue = asyncio.Queue(1)
    #       ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    try:
        queue.put_nowait(1)
#       ^^^^^^^^^^^^^^^^ `asyncio.Queue.put_nowait` of a queue that a memory object stream could be
        queue.get_nowait()
#       ^^^^^^^^^^^^^^^^ `asyncio.Queue.get_nowait` of a queue that a memory object stream could be
    except asyncio.QueueFull:
    #      ^^^^^^^^^^^^^^^^^ Use `anyio.WouldBlock` instead of `asyncio.QueueFull`
        print("no")
    except asyncio.QueueEmpty:
    #      ^^^^^^^^^^^^^^^^^^ Use `anyio.WouldBlock` instead of `asyncio.QueueEmpty`
        print("no")
    else:
        print("yes")

# --- unsafe
import anyio


async def main():
    queue_send, queue_receive = anyio.create_memory_object_stream(1)
    with queue_send, queue_receive:
        try:
            queue_send.send_nowait(1)
            queue_receive.receive_nowait()
        except anyio.WouldBlock:
            print("no")
        else:
            print("yes")
# === two handlers that tell the errors apart
import asyncio


async def main():
    queue = asyncio.Queue(1)
    #       ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because `QueueFull` and `QueueEmpty` are told apart, and AnyIO has one error for both
    try:
        queue.put_nowait(1)
#       ^^^^^^^^^^^^^^^^ `asyncio.Queue.put_nowait` of a queue that a memory object stream could be: by hand, because `QueueFull` and `QueueEmpty` are told apart, and AnyIO has one error for both
        queue.get_nowait()
#       ^^^^^^^^^^^^^^^^ `asyncio.Queue.get_nowait` of a queue that a memory object stream could be: by hand, because `QueueFull` and `QueueEmpty` are told apart, and AnyIO has one error for both
    except asyncio.QueueFull:
    #      ^^^^^^^^^^^^^^^^^ Use `anyio.WouldBlock` instead of `asyncio.QueueFull`: by hand, because `QueueFull` and `QueueEmpty` are told apart, and AnyIO has one error for both
        print("full")
    except asyncio.QueueEmpty:
    #      ^^^^^^^^^^^^^^^^^^ Use `anyio.WouldBlock` instead of `asyncio.QueueEmpty`: by hand, because `QueueFull` and `QueueEmpty` are told apart, and AnyIO has one error for both
        print("empty")
# === a handler for two queues
import asyncio


async def main(other):
    queue = asyncio.Queue(1)
    #       ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because `asyncio.QueueEmpty` of another queue is caught with its own
    try:
        print(queue.get_nowait(), other.get_nowait())
        #     ^^^^^^^^^^^^^^^^ `asyncio.Queue.get_nowait` of a queue that a memory object stream could be: by hand, because `asyncio.QueueEmpty` of another queue is caught with its own
    except asyncio.QueueEmpty:
    #      ^^^^^^^^^^^^^^^^^^ Use `anyio.WouldBlock` instead of `asyncio.QueueEmpty`: by hand, because `asyncio.QueueEmpty` of another queue is caught with its own
        print("empty")
# === a handler elsewhere
import asyncio


class Box:
    def __init__(self):
        self._items = asyncio.Queue()
        #             ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because another place of the file may catch the `asyncio.QueueEmpty` that it raises

    def take(self):
        return self._items.get_nowait()
        #      ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Queue.get_nowait` of a queue that a memory object stream could be: by hand, because another place of the file may catch the `asyncio.QueueEmpty` that it raises


async def main(box):
    try:
        return Box().take()
    except asyncio.QueueEmpty:
    #      ^^^^^^^^^^^^^^^^^^ Use `anyio.WouldBlock` instead of `asyncio.QueueEmpty`: by hand, because it is not seen which queue raises it
        raise asyncio.QueueFull() from None
        #     ^^^^^^^^^^^^^^^^^ Use `anyio.WouldBlock` instead of `asyncio.QueueFull`: by hand, because it is raised here, and who catches it has to change with it
# === what streams do not have
import asyncio


async def worker(jobs: asyncio.Queue):
#                      ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because streams have no `join` and `task_done`: workers iterate over the receiving end until it is closed, and the task group waits for them
    while True:
        job = await jobs.get()
        #           ^^^^^^^^ `asyncio.Queue.get` of a queue that a memory object stream could be: by hand, because streams have no `join` and `task_done`: workers iterate over the receiving end until it is closed, and the task group waits for them
        try:
            await job()
        finally:
            jobs.task_done()
#           ^^^^^^^^^^^^^^ `asyncio.Queue.task_done` of a queue that a memory object stream could be: by hand, because streams have no `join` and `task_done`: workers iterate over the receiving end until it is closed, and the task group waits for them


async def main(todo):
    jobs = asyncio.Queue()
    #      ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because streams have no `join` and `task_done`: workers iterate over the receiving end until it is closed, and the task group waits for them
    task = asyncio.create_task(worker(jobs))
    await jobs.join()
    #     ^^^^^^^^^ `asyncio.Queue.join` of a queue that a memory object stream could be: by hand, because streams have no `join` and `task_done`: workers iterate over the receiving end until it is closed, and the task group waits for them
    task.cancel()
# === what else streams do not have
import asyncio


async def main():
    closed = asyncio.Queue()
    #        ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because closing the sending end takes the place of `shutdown`
    try:
        closed.shutdown()
#       ^^^^^^^^^^^^^^^ `asyncio.Queue.shutdown` of a queue that a memory object stream could be: by hand, because closing the sending end takes the place of `shutdown`
    except asyncio.QueueShutDown:
    #      ^^^^^^^^^^^^^^^^^^^^^ `asyncio.QueueShutDown` goes with `shutdown`: receivers of a closed stream meet `anyio.EndOfStream`, and whoever sends meets `anyio.ClosedResourceError`
        pass
    unlimited = asyncio.Queue()
    #           ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because `maxsize` of a queue without limit is 0, and the buffer of its stream is `math.inf`
    print(unlimited.maxsize)
    #     ^^^^^^^^^^^^^^^^^ `asyncio.Queue.maxsize` of a queue that a memory object stream could be: by hand, because `maxsize` of a queue without limit is 0, and the buffer of its stream is `math.inf`
    inner = asyncio.Queue()
    #       ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because streams have no `_queue`
    print(inner._queue)
    handed = asyncio.Queue()
    #        ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because `handed.empty` is handed on
    print(handed.empty)
    #     ^^^^^^^^^^^^ `asyncio.Queue.empty` of a queue that a memory object stream could be: by hand, because `handed.empty` is handed on
    polled = asyncio.Queue()
    #        ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because `wait_for` with so small a limit asks for an item that is there already: `receive_nowait` does that
    await asyncio.wait_for(polled.get(), 0)
    #                      ^^^^^^^^^^ `asyncio.Queue.get` of a queue that a memory object stream could be: by hand, because `wait_for` with so small a limit asks for an item that is there already: `receive_nowait` does that
    starred = asyncio.Queue(*[1])
    #         ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because its arguments are not those of a queue
    asked = asyncio.Queue()
    #       ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because its class is asked for
    if isinstance(asked, asyncio.Queue):
    #                    ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because its class is asked for
        pass

# === both errors may be caught elsewhere: one of them is named, always the same
import asyncio


class Box:
    def __init__(self):
        self._items = asyncio.Queue(3)
        #             ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because another place of the file may catch the `asyncio.QueueEmpty` that it raises

    def take(self):
        return self._items.get_nowait()
        #      ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Queue.get_nowait` of a queue that a memory object stream could be: by hand, because another place of the file may catch the `asyncio.QueueEmpty` that it raises

    def put(self, item):
        self._items.put_nowait(item)
#       ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Queue.put_nowait` of a queue that a memory object stream could be: by hand, because another place of the file may catch the `asyncio.QueueEmpty` that it raises


def move(box, other):
    try:
        other.put(box.take())
    except (asyncio.QueueFull, asyncio.QueueEmpty):
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.WouldBlock` instead of `asyncio.QueueFull`: by hand, because it is not seen which queue raises it
    #                          ^^^^^^^^^^^^^^^^^^ Use `anyio.WouldBlock` instead of `asyncio.QueueEmpty`: by hand, because it is not seen which queue raises it
        print("nothing moved")

# === a queue of the file's own raises it
import asyncio


class Stack:
    def __init__(self):
        self.items = []

    def get_nowait(self):
        if not self.items:
            raise asyncio.QueueEmpty() from None
            #     ^^^^^^^^^^^^^^^^^^ Use `anyio.WouldBlock` instead of `asyncio.QueueEmpty`: by hand, because it is raised here, and who catches it has to change with it
        return self.items.pop()

    def put_nowait(self, item):
        raise asyncio.QueueFull
        #     ^^^^^^^^^^^^^^^^^ Use `anyio.WouldBlock` instead of `asyncio.QueueFull`: by hand, because it is raised here, and who catches it has to change with it
