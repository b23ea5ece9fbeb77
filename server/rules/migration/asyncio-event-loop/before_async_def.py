# === in a coroutine that is a generator
import asyncio
import types


@types.coroutine
def work(step):
    loop = asyncio.get_event_loop()
    #      ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_event_loop` gives a loop of asyncio, and AnyIO's functions take the place of its methods: by hand, because it stands in a generator; make a coroutine function of it first
    yield from step()
    print(loop.time())
    #     ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock: by hand, because it stands in a generator; make a coroutine function of it first
