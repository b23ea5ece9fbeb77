# === a generator waits for it
import asyncio


class Door:
    def __init__(self):
        self.open = asyncio.Event()
        #           ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`: by hand, because a generator hands it to what runs the generator; make a coroutine function of it first

    @asyncio.coroutine
    def enter(self):
        yield from self.open.wait()
        #          ^^^^^^^^^^^^^^ `asyncio.Event.wait` of an object that `anyio.Event` could be: by hand, because a generator hands it to what runs the generator; make a coroutine function of it first

# === a fixture gives it
import asyncio


def event():
    made = asyncio.Event()
    #      ^^^^^^^^^^^^^ Use `anyio.Event` instead of `asyncio.Event`
    yield made

# --- unsafe
import anyio


def event():
    made = anyio.Event()
    yield made
