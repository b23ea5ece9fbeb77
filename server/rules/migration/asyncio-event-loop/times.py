# === a time that may not be there yet
import asyncio


class Stream:
    def __init__(self):
        self._last: float | None = None

    async def read(self, wait):
        loop = asyncio.get_running_loop()
        #      ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
        began: float | None = None
        while await wait():
            if began is None:
                began = loop.time()
                #       ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
            self._last = loop.time()
            #            ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
        if began is not None and loop.time() - began > 5:
        #                        ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
            return None
        end: float = loop.time()
        #            ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
        return self._last is None or end - self._last > 1

# --- fixed
import anyio


class Stream:
    def __init__(self):
        self._last: float | None = None

    async def read(self, wait):
        began: float | None = None
        while await wait():
            if began is None:
                began = anyio.current_time()
            self._last = anyio.current_time()
        if began is not None and anyio.current_time() - began > 5:
            return None
        end: float = anyio.current_time()
        return self._last is None or end - self._last > 1

# === a time that is another number at first
import asyncio


async def space(wait):
    loop = asyncio.get_running_loop()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
    until = 0.0
    while await wait(until - loop.time()):
    #                        ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
        until = loop.time() + 1
        #       ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock

# --- unsafe
import anyio


async def space(wait):
    until = 0.0
    while await wait(until - anyio.current_time()):
        until = anyio.current_time() + 1
