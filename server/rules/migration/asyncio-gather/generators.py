# === a generator waits for it
import asyncio


@asyncio.coroutine
def fetch(one, other):
    yield from asyncio.gather(one(), other())
    #          ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because a generator hands it to what runs the generator; make a coroutine function of it first
