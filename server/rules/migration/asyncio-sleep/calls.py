# === an awaited statement
import asyncio


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def poll():
    await anyio.sleep(1)

# === the delay as a keyword
import asyncio


async def poll():
    await asyncio.sleep(delay=0.5)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def poll():
    await anyio.sleep(delay=0.5)

# === not awaited: an argument of something else
import asyncio


async def race(start):
    start(asyncio.sleep(2))
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    return await asyncio.wait_for(asyncio.sleep(3), 1)
    #                             ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import asyncio

import anyio


async def race(start):
    start(anyio.sleep(2))
    return await asyncio.wait_for(anyio.sleep(3), 1)

# === returned, assigned, kept in a list
import asyncio


def pauses(tick):
    first = asyncio.sleep(tick)
    #       ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    return [first, asyncio.sleep(tick * 2)]
    #              ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


def pauses(tick):
    first = anyio.sleep(tick)
    return [first, anyio.sleep(tick * 2)]

# === a comprehension and a lambda
import asyncio


async def naps(delays):
    [await asyncio.sleep(delay) for delay in delays]
    #      ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    nap = lambda delay: asyncio.sleep(delay)
    #                   ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await nap(1)

# --- fixed
import anyio


async def naps(delays):
    [await anyio.sleep(delay) for delay in delays]
    nap = lambda delay: anyio.sleep(delay)
    await nap(1)

# === several on one line
import asyncio


async def twice():
    await asyncio.sleep(1); await asyncio.sleep(2)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    #                             ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def twice():
    await anyio.sleep(1); await anyio.sleep(2)

# === a suite on the line of its head
import asyncio


async def maybe(busy):
    if busy: await asyncio.sleep(1)
    #              ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    else: await asyncio.sleep(2)
    #           ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def maybe(busy):
    if busy: await anyio.sleep(1)
    else: await anyio.sleep(2)

# === arguments over several lines, with comments
import asyncio


async def slow():
    await asyncio.sleep(  # seconds
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
        10,  # long enough
    )

# --- fixed
import anyio


async def slow():
    await anyio.sleep(  # seconds
        10,  # long enough
    )

# === the name over two lines
import asyncio


async def split():
    await (asyncio
    #      ^^^^^^^…1:14 Use `anyio.sleep` instead of `asyncio.sleep`
        .sleep(1))

# --- fixed
import anyio


async def split():
    await (anyio.sleep(1))

# === blanks inside the call
import asyncio


async def loose():
    await asyncio . sleep ( 1 )
    #     ^^^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def loose():
    await anyio.sleep ( 1 )

# === in a method, a nested function, a finally
import asyncio


class Poller:
    async def run(self):
        async def tick():
            try:
                await asyncio.sleep(self.delay)
                #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
            finally:
                await asyncio.sleep(self.pause)
                #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

        await tick()

# --- fixed
import anyio


class Poller:
    async def run(self):
        async def tick():
            try:
                await anyio.sleep(self.delay)
            finally:
                await anyio.sleep(self.pause)

        await tick()

# === in an f-string
import asyncio


async def show():
    print(f"{await asyncio.sleep(1)}")
    #              ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def show():
    print(f"{await anyio.sleep(1)}")

# === in a decorator and a default
import asyncio


@register(asyncio.sleep(1))
#         ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
def first(nap=asyncio.sleep(2)):
#             ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    return nap

# --- fixed
import anyio


@register(anyio.sleep(1))
def first(nap=anyio.sleep(2)):
    return nap

# === behind a tab
import asyncio


async def tabbed():
	await asyncio.sleep(1)
	#     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def tabbed():
	await anyio.sleep(1)

# === characters beyond the first plane in front of it
import asyncio


async def wide():
    print("🦉"); await asyncio.sleep(1)
    #                 ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def wide():
    print("🦉"); await anyio.sleep(1)

# === at the start of a line
import asyncio

nap = \
asyncio.sleep(1)
#<^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio

nap = \
anyio.sleep(1)

# === without an argument, or with one that it does not know
import asyncio


async def wrong():
    await asyncio.sleep()
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`: by hand, because its arguments are not those of `sleep`
    await asyncio.sleep(seconds=1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`: by hand, because its arguments are not those of `sleep`
    await asyncio.sleep(1, None, 2)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`: by hand, because its arguments are not those of `sleep`

# === a file with a broken line elsewhere
import asyncio


async def half():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    return (
    #      ^ '(' was never closed

# --- fixed
import anyio


async def half():
    await anyio.sleep(1)
    return (

# === a generator-based coroutine yields from it
import asyncio


def old():
    yield from asyncio.sleep(1)
    #          ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`: by hand, because a generator hands it to what runs the generator; make a coroutine function of it first

# === inside match, async with and async for
import asyncio


async def walk(command, source, guard):
    match command:
        case "wait":
            await asyncio.sleep(1)
            #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    async with guard:
        async for item in source:
            await asyncio.sleep(item)
            #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def walk(command, source, guard):
    match command:
        case "wait":
            await anyio.sleep(1)
    async with guard:
        async for item in source:
            await anyio.sleep(item)

# === a sleep inside the argument of another
import asyncio


async def nested(delay_of):
    await asyncio.sleep(await delay_of(asyncio.sleep(1)))
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    #                                  ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def nested(delay_of):
    await anyio.sleep(await delay_of(anyio.sleep(1)))

# === a loop is handed in, as before Python 3.10
import asyncio


async def pause(loop):
    await asyncio.sleep(1, loop=loop)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`: by hand, because Python 3.10 and later take no `loop=`; leave it out first
