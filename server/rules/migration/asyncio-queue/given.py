# === functions of the file get the end that they need
import asyncio


async def produce(queue: asyncio.Queue[int], count):
#                        ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    for item in range(count):
        await queue.put(item)
        #     ^^^^^^^^^ `asyncio.Queue.put` of a queue that a memory object stream could be


async def consume(queue: "asyncio.Queue[int]"):
#                         ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    while not queue.empty():
    #         ^^^^^^^^^^^ `asyncio.Queue.empty` of a queue that a memory object stream could be
        print(await queue.get(), queue.qsize())
        #           ^^^^^^^^^ `asyncio.Queue.get` of a queue that a memory object stream could be
        #                        ^^^^^^^^^^^ `asyncio.Queue.qsize` of a queue that a memory object stream could be


async def main():
    numbers = asyncio.Queue(3)
    #         ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    await produce(numbers, 3)
    await asyncio.create_task(consume(queue=numbers))

# --- unsafe
import asyncio

import anyio
import anyio.streams.memory


async def produce(queue: anyio.streams.memory.MemoryObjectSendStream[int], count):
    for item in range(count):
        await queue.send(item)


async def consume(queue: "anyio.streams.memory.MemoryObjectReceiveStream[int]"):
    while queue.statistics().current_buffer_used > 0:
        print(await queue.receive(), queue.statistics().current_buffer_used)


async def main():
    numbers_send, numbers_receive = anyio.create_memory_object_stream(3)
    with numbers_send, numbers_receive:
        await produce(numbers_send, 3)
        await asyncio.create_task(consume(queue=numbers_receive))
# === an object of the file keeps the end that it needs
import asyncio


class Reader:
    def __init__(self, queue):
        self._queue = queue

    async def read(self):
        return await self._queue.get()


async def main():
    lines = asyncio.Queue()
    #       ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    lines.put_nowait("a")
#   ^^^^^^^^^^^^^^^^ `asyncio.Queue.put_nowait` of a queue that a memory object stream could be
    reader = Reader(lines)
    same = lines
    same.put_nowait("b")
#   ^^^^^^^^^^^^^^^ `asyncio.Queue.put_nowait` of a queue that a memory object stream could be
    print(await reader.read())

# --- unsafe
import math

import anyio


class Reader:
    def __init__(self, queue):
        self._queue = queue

    async def read(self):
        return await self._queue.receive()


async def main():
    lines_send, lines_receive = anyio.create_memory_object_stream(math.inf)
    lines_send.send_nowait("a")
    reader = Reader(lines_receive)
    same = lines_send
    same.send_nowait("b")
    print(await reader.read())
# === two queues for one function
import asyncio


async def main():
    first = asyncio.Queue()
    #       ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    second = asyncio.Queue(1)
    #        ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`

    async def feed(queue, item):
        await queue.put(item)

    await feed(first, 1)
    await feed(second, 2)
    print(await first.get(), await second.get())
    #           ^^^^^^^^^ `asyncio.Queue.get` of a queue that a memory object stream could be
    #                              ^^^^^^^^^^ `asyncio.Queue.get` of a queue that a memory object stream could be

# --- unsafe
import math

import anyio


async def main():
    first_send, first_receive = anyio.create_memory_object_stream(math.inf)
    second_send, second_receive = anyio.create_memory_object_stream(1)

    async def feed(queue, item):
        await queue.send(item)

    await feed(first_send, 1)
    await feed(second_send, 2)
    print(await first_receive.receive(), await second_receive.receive())
# === one that needs both ends
import asyncio


async def turn(queue):
    item = await queue.get()
    await queue.put(item)


async def main():
    queue = asyncio.Queue()
    #       ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because `queue` is given the queue for both of its ends; give it each end as a parameter
    await queue.put(1)
    #     ^^^^^^^^^ `asyncio.Queue.put` of a queue that a memory object stream could be: by hand, because `queue` is given the queue for both of its ends; give it each end as a parameter
    await turn(queue)
# === a function that may get other queues
import asyncio


async def feed(queue):
    await queue.put(1)


async def main(register):
    queue = asyncio.Queue()
    #       ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because `feed`, which is given it, may be called with other queues
    await feed(queue)
    register(feed)
# === another file calls the function
import asyncio


async def feed(queue):
    await queue.put(1)


async def main():
    queue = asyncio.Queue()
    #       ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because app/other.py:5 uses `feed`, too; change both together
    await feed(queue)
# --- path app/main.py
# --- file app/other.py
from app.main import feed


async def more(queue):
    await feed(queue)
# --- file app/__init__.py
# === what leaves the file
import asyncio


async def main(send):
    given = asyncio.Queue()
    #       ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because `given` is handed to `send`, and its uses there are not seen
    send(given)
    returned = asyncio.Queue()
    #          ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because `main` returns it; let it return the two ends
    return returned


class Pool:
    def __init__(self):
        self.open = asyncio.Queue()
        #           ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because `open` is public, and other code may use it; change it together with that
        self._kept = {"a": asyncio.Queue()}
        #                  ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because `_kept` keeps it in a container; keep the two ends of each stream there, as a pair


async def rest(items):
    items.append(asyncio.Queue())
    #            ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because `items` keeps it in a container; keep the two ends of each stream there, as a pair
    await asyncio.Queue().put(1)
    #     ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because it is used where it is made; give it a name
    #     ^^^^^^^^^^^^^^^^^^^ `asyncio.Queue.put` of a queue that a memory object stream could be: by hand, because it is used where it is made; give it a name
    make = asyncio.Queue
    #      ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because it is not seen what is done with the queue
    first = second = asyncio.Queue()
    #                ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because it is made where one name cannot become two; make it in a statement of its own
    print(first.qsize())
    #     ^^^^^^^^^^^ `asyncio.Queue.qsize` of a queue that a memory object stream could be: by hand, because it is made where one name cannot become two; make it in a statement of its own


class Own(asyncio.Queue):
#         ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because a stream is made by a function, and cannot be derived from
    pass


async def typed(queue: asyncio.Queue):
#                      ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because the queue that the annotation speaks of is made elsewhere
    await queue.put(1)
    #     ^^^^^^^^^ `asyncio.Queue.put` of a queue that a memory object stream could be: by hand, because it is not seen where the queue is made; change it there
# === a private attribute that another file uses
import asyncio


class Bus:
    def __init__(self):
        self._queue = asyncio.Queue()
        #             ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because tests/test_bus.py:2 uses `_queue`, too; change both together
# --- path bus.py
# --- file tests/test_bus.py
def test(bus):
    assert bus._queue.qsize() == 0
# === names in strings, of other objects, taken, declared
import asyncio


class Slotted:
    __slots__ = ("_queue",)

    def __init__(self):
        self._queue = asyncio.Queue()
        #             ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because the file names `_queue` in a string


class Other:
    def __init__(self, friend):
        self._items = asyncio.Queue()
        #             ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because it is not certain that `friend._items` is the queue
        print(friend._items.qsize())


async def taken():
    queue = asyncio.Queue()
    #       ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because `queue_send` has another meaning in this file
    queue_send = queue.put
    #            ^^^^^^^^^ `asyncio.Queue.put` of a queue that a memory object stream could be: by hand, because `queue_send` has another meaning in this file


_shared = None


def prepare():
    global _shared
    _shared = asyncio.Queue()
    #         ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because `_shared` is declared global or nonlocal, and two names would have to be; hand the ends over instead
