# === a generator waits for it
import asyncio


@asyncio.coroutine
def fetch(one):
    yield from asyncio.shield(one())
    #          ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`: by hand, because a generator hands it to what runs the generator; make a coroutine function of it first
