# === a generator waits for it
import asyncio


class Door:
    def __init__(self):
        self.changed = asyncio.Condition()
        #              ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`: by hand, because a generator hands it to what runs the generator; make a coroutine function of it first

    @asyncio.coroutine
    def enter(self):
        yield from self.changed.wait()
        #          ^^^^^^^^^^^^^^^^^ `asyncio.Condition.wait` of an object that `anyio.Condition` could be: by hand, because a generator hands it to what runs the generator; make a coroutine function of it first

# === a loop is handed in, as before Python 3.10
import asyncio


def make(loop):
    return asyncio.Condition(loop=loop)
    #      ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`: by hand, because Python 3.10 and later take no `loop=`; leave it out first
