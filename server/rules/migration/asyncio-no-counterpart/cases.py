# === barriers and queues with another order
import asyncio

async def party(barrier: asyncio.Barrier):
#                        ^^^^^^^^^^^^^^^ `asyncio.Barrier` has no counterpart in AnyIO: a counter and an `anyio.Event` do for one round
    await barrier.wait()
    #     ^^^^^^^^^^^^ `asyncio.Barrier.wait` has no counterpart in AnyIO: a counter and an `anyio.Event` do for one round
    queue = asyncio.PriorityQueue()
    #       ^^^^^^^^^^^^^^^^^^^^^ `asyncio.PriorityQueue` has no counterpart in AnyIO: a heap or a list with an `anyio.Condition` does
    return queue

# === loops, policies, protocols, old and odd things
import asyncio
from asyncio import isfuture

class Echo(asyncio.Protocol):
#          ^^^^^^^^^^^^^^^^ `asyncio.Protocol` has no counterpart in AnyIO: streams take the place of callbacks (UDP: `anyio.create_udp_socket`)
    def connection_made(self, transport: "asyncio.Transport"):
    #                                     ^^^^^^^^^^^^^^^^^ `asyncio.Transport` has no counterpart in AnyIO: streams take the place of callbacks (UDP: `anyio.create_udp_socket`)
        pass

asyncio.set_event_loop_policy(None)
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.set_event_loop_policy` has no counterpart in AnyIO: the option `loop_factory` of the asyncio backend of `anyio.run` chooses the loop

async def main(loop: asyncio.AbstractEventLoop, task: asyncio.Task):
#                    ^^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.AbstractEventLoop` has no counterpart in AnyIO: it is a part of the loop itself
    loop.set_debug(True)
#   ^^^^^^^^^^^^^^ `asyncio.AbstractEventLoop.set_debug` has no counterpart in AnyIO: it is a part of the loop itself
    task.uncancel()
#   ^^^^^^^^^^^^^ `asyncio.Task.uncancel` has no counterpart in AnyIO
    return isfuture(task)
    #      ^^^^^^^^ `asyncio.isfuture` has no counterpart in AnyIO

# === what has a counterpart is not its business
import asyncio

async def main():
    await asyncio.sleep(1)
    loop = asyncio.get_running_loop()
    await loop.create_future()

# === off unless it is selected
import asyncio

barrier = asyncio.Barrier(2)

# --- settings
select = ["asyncio-sleep"]
