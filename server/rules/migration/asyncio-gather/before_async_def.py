# === a generator waits for it
import asyncio


@asyncio.coroutine
def fetch(one, other):
    yield from asyncio.gather(one(), other())
    #          ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because a generator hands it to what runs the generator; make a coroutine function of it first

# === a loop is handed in, as before Python 3.10
import asyncio


async def fetch(one, other, loop):
    await asyncio.gather(one(), other(), loop=loop)
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because Python 3.10 and later take no `loop=`; leave it out first
