# === a generator waits for it
import asyncio

seats = asyncio.Semaphore(3)
#       ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`: by hand, because a generator hands it to what runs the generator; make a coroutine function of it first


@asyncio.coroutine
def sit():
    yield from seats.acquire()
    #          ^^^^^^^^^^^^^ `asyncio.Semaphore.acquire` of an object that `anyio.Semaphore` could be: by hand, because a generator hands it to what runs the generator; make a coroutine function of it first
