# === a generator waits for it
import asyncio


@asyncio.coroutine
def fetch(one):
    return (yield from asyncio.wait_for(one(), 3))
    #                  ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`: by hand, because a generator hands it to what runs the generator; make a coroutine function of it first
