# === a local future
import asyncio

async def main(ready):
    future = asyncio.get_running_loop().create_future()
    #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.Future` instead of `asyncio.AbstractEventLoop.create_future`
    if not future.done():
    #      ^^^^^^^^^^^ `asyncio.Future.done` of an object that `anyio.Future` could be
        future.set_result(42)  # now
#       ^^^^^^^^^^^^^^^^^ `asyncio.Future.set_result` of an object that `anyio.Future` could be
    print(future.done() == ready, future.result())
    #     ^^^^^^^^^^^ `asyncio.Future.done` of an object that `anyio.Future` could be
    #                             ^^^^^^^^^^^^^ `asyncio.Future.result` of an object that `anyio.Future` could be
    return await future

# --- unsafe
import anyio

async def main(ready):
    future = anyio.Future()
    if future.status is anyio.Future.Status.PENDING:
        future.return_value = 42  # now
    print((future.status is not anyio.Future.Status.PENDING) == ready, future.return_value)
    return await future

# --- settings
minimum-anyio = "4.15"

# === a future of a class
import asyncio

class Slot:
    def __init__(self):
        self._reply: asyncio.Future[int] = asyncio.Future()
        #            ^^^^^^^^^^^^^^ Use `anyio.Future` instead of `asyncio.Future`
        #                                  ^^^^^^^^^^^^^^ Use `anyio.Future` instead of `asyncio.Future`

    def answer(self, value):
        self._reply.set_result(
#       ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Future.set_result` of an object that `anyio.Future` could be
            value,
        )

    async def ask(self):
        return await self._reply

    def close(self):
        self._reply.cancel()
#       ^^^^^^^^^^^^^^^^^^ `asyncio.Future.cancel` of an object that `anyio.Future` could be

# --- unsafe
import anyio

class Slot:
    def __init__(self):
        self._reply: anyio.Future[int] = anyio.Future()

    def answer(self, value):
        self._reply.return_value = (
            value
        )

    async def ask(self):
        return await self._reply

    def close(self):
        self._reply.cancel()

# --- settings
minimum-anyio = "4.15"

# === older versions have none
import asyncio

async def main(loop: asyncio.AbstractEventLoop):
    future = loop.create_future()
    #        ^^^^^^^^^^^^^^^^^^ Use an `anyio.Event` and a variable instead of `asyncio.AbstractEventLoop.create_future`: by hand, `anyio.Future` comes with AnyIO 4.15
    future.set_result(1)
#   ^^^^^^^^^^^^^^^^^ `asyncio.Future.set_result` of an object that `anyio.Future` could be: by hand, `anyio.Future` comes with AnyIO 4.15
    await future

# === what AnyIO's cannot do
import asyncio

async def failing():
    failed = asyncio.Future()
    #        ^^^^^^^^^^^^^^ Use `anyio.Future` instead of `asyncio.Future`: by hand, because the waiter would get `FutureFailed` for a failure
    failed.set_exception(ValueError())
#   ^^^^^^^^^^^^^^^^^^^^ `asyncio.Future.set_exception` of an object that `anyio.Future` could be: by hand, because the waiter would get `FutureFailed` for a failure
    await failed

async def called(send):
    future = asyncio.Future()
    #        ^^^^^^^^^^^^^^ Use `anyio.Future` instead of `asyncio.Future`: by hand, because AnyIO's has no `add_done_callback`
    future.add_done_callback(send)
#   ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Future.add_done_callback` of an object that `anyio.Future` could be: by hand, because AnyIO's has no `add_done_callback`
    await future

async def handed(send):
    future = asyncio.Future()
    #        ^^^^^^^^^^^^^^ Use `anyio.Future` instead of `asyncio.Future`: by hand, because `set_result` is handed on
    send(future.set_result)
    #    ^^^^^^^^^^^^^^^^^ `asyncio.Future.set_result` of an object that `anyio.Future` could be: by hand, because `set_result` is handed on
    await future

async def limited():
    future = asyncio.Future()
    #        ^^^^^^^^^^^^^^ Use `anyio.Future` instead of `asyncio.Future`: by hand, because it is awaited inside a time limit, which would leave it pending
    async with asyncio.timeout(1):
        await future

async def given(send):
    future = asyncio.Future()
    #        ^^^^^^^^^^^^^^ Use `anyio.Future` instead of `asyncio.Future`: by hand, because it is given away, and its uses there are not seen
    send(future)
    await asyncio.wait_for(future, 1)

class Table:
    def __init__(self):
        self.pending = {}

    async def ask(self, key):
        self.pending[key] = asyncio.Future()
        #                   ^^^^^^^^^^^^^^ Use `anyio.Future` instead of `asyncio.Future`: by hand, because it is kept in a container, or returned
        return await self.pending[key]

# --- settings
minimum-anyio = "4.15"

# === errors, threads, annotations, tests of the class
import asyncio

def kind(x: asyncio.Future):
#           ^^^^^^^^^^^^^^ Use an `anyio.Event` and a variable instead of `asyncio.Future`: by hand, `anyio.Future` comes with AnyIO 4.15
    try:
        return isinstance(x, asyncio.Future) and asyncio.isfuture(x)
    except asyncio.InvalidStateError:
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.InvalidStateError` goes with `asyncio.Future`, whose replacement raises others: by hand
        return asyncio.wrap_future(x)
        #      ^^^^^^^^^^^^^^^^^^^ Await the work in a thread of AnyIO (`anyio.to_thread.run_sync`) instead of `asyncio.wrap_future`: by hand

# === futures of others
from concurrent.futures import Future

def main():
    future = Future()
    future.set_result(1)
