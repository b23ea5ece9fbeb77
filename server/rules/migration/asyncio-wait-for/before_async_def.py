# === a generator waits for it
import asyncio


@asyncio.coroutine
def fetch(one):
    return (yield from asyncio.wait_for(one(), 3))
    #                  ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`: by hand, because a generator hands it to what runs the generator; make a coroutine function of it first

# === a loop is handed in, as before Python 3.10
import asyncio


async def fetch(one, loop):
    await asyncio.wait_for(one(), 3, loop=loop)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`: by hand, because Python 3.10 and later take no `loop=`; leave it out first
