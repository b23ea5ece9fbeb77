# === notified inside its block
import asyncio


class Mailbox:
    def __init__(self):
        self._arrival = asyncio.Condition()
        #               ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`

    async def put(self):
        async with self._arrival:
            self._arrival.notify()
#           ^^^^^^^^^^^^^^^^^^^^ `asyncio.Condition.notify` of an object that `anyio.Condition` could be

    async def take(self):
        async with self._arrival:
            await self._arrival.wait()
            #     ^^^^^^^^^^^^^^^^^^ `asyncio.Condition.wait` of an object that `anyio.Condition` could be

# --- fixed
import anyio


class Mailbox:
    def __init__(self):
        self._arrival = anyio.Condition(anyio.Lock(fast_acquire=True))

    async def put(self):
        async with self._arrival:
            self._arrival.notify()

    async def take(self):
        async with self._arrival:
            await self._arrival.wait()

# === notified outside
import asyncio

arrival = asyncio.Condition()
#         ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`: by hand, because `notify_all` does not stand in the body of an `async with` on it, and AnyIO's has to run in the task that holds the lock


def ring():
    arrival.notify_all()
#   ^^^^^^^^^^^^^^^^^^ `asyncio.Condition.notify_all` of an object that `anyio.Condition` could be: by hand, because `notify_all` does not stand in the body of an `async with` on it, and AnyIO's has to run in the task that holds the lock

# === a condition of threads
import threading

arrival = threading.Condition()
arrival.notify()
