# === a generator waits for it
import asyncio


class Door:
    def __init__(self):
        self.lock = asyncio.Lock()
        #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because a generator hands it to what runs the generator; make a coroutine function of it first

    @asyncio.coroutine
    def enter(self):
        yield from self.lock.acquire()
        #          ^^^^^^^^^^^^^^^^^ `asyncio.Lock.acquire` of an object that `anyio.Lock` could be: by hand, because a generator hands it to what runs the generator; make a coroutine function of it first
        self.lock.release()
#       ^^^^^^^^^^^^^^^^^ `asyncio.Lock.release` of an object that `anyio.Lock` could be: by hand, because a generator hands it to what runs the generator; make a coroutine function of it first

# === a generator enters it
import asyncio


class Door:
    def __init__(self):
        self.lock = asyncio.Lock()
        #           ^^^^^^^^^^^^ Use `anyio.Lock` instead of `asyncio.Lock`: by hand, because a generator hands it to what runs the generator; make a coroutine function of it first

    @asyncio.coroutine
    def enter(self):
        with (yield from self.lock):
            pass
