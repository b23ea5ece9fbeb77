# === a block that ends with all that uses it closes the stream
import asyncio


async def main():
    queue = asyncio.Queue()
    #       ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    other: asyncio.Queue[int] = asyncio.Queue(1)
    #      ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    #                           ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`

    async def produce():
        await queue.put(1)
        #     ^^^^^^^^^ `asyncio.Queue.put` of a queue that a memory object stream could be

    async with asyncio.TaskGroup() as tg:
        tg.create_task(produce())
        # what came
        print(await queue.get())
        #           ^^^^^^^^^ `asyncio.Queue.get` of a queue that a memory object stream could be
    other.put_nowait(2)
#   ^^^^^^^^^^^^^^^^ `asyncio.Queue.put_nowait` of a queue that a memory object stream could be
    return await other.get()
    #            ^^^^^^^^^ `asyncio.Queue.get` of a queue that a memory object stream could be

# --- unsafe
import asyncio
import math

import anyio


async def main():
    queue_send, queue_receive = anyio.create_memory_object_stream(math.inf)
    with queue_send, queue_receive:
        other_send, other_receive = anyio.create_memory_object_stream[int](1)

        async def produce():
            await queue_send.send(1)

        with other_send, other_receive:
            async with asyncio.TaskGroup() as tg:
                tg.create_task(produce())
                # what came
                print(await queue_receive.receive())
            other_send.send_nowait(2)
            return await other_receive.receive()

# === what may go on behind the block does not
import asyncio


async def main(tg, tasks):
    one = asyncio.Queue()
    #     ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`

    async def work():
        await one.put(1)
        #     ^^^^^^^ `asyncio.Queue.put` of a queue that a memory object stream could be

    tg.create_task(work())
    print(await one.get())
    #           ^^^^^^^ `asyncio.Queue.get` of a queue that a memory object stream could be
    two = asyncio.Queue()
    #     ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    tasks.add(two.get())
    #         ^^^^^^^ `asyncio.Queue.get` of a queue that a memory object stream could be
    three = asyncio.Queue()
    #       ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    tasks.add(lambda: three.put_nowait(1))
    #                 ^^^^^^^^^^^^^^^^ `asyncio.Queue.put_nowait` of a queue that a memory object stream could be
    if tasks:
        four = asyncio.Queue()
        #      ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`
    print(four.qsize())
    #     ^^^^^^^^^^ `asyncio.Queue.qsize` of a queue that a memory object stream could be

# --- unsafe
import math

import anyio


async def main(tg, tasks):
    one_send, one_receive = anyio.create_memory_object_stream(math.inf)

    async def work():
        await one_send.send(1)

    tg.create_task(work())
    print(await one_receive.receive())
    two_send, two_receive = anyio.create_memory_object_stream(math.inf)
    tasks.add(two_receive.receive())
    three_send, three_receive = anyio.create_memory_object_stream(math.inf)
    tasks.add(lambda: three_send.send_nowait(1))
    if tasks:
        four_send, four_receive = anyio.create_memory_object_stream(math.inf)
    print(four_receive.statistics().current_buffer_used)
