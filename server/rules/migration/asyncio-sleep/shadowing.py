# === a parameter
import asyncio


async def poll(asyncio):
    await asyncio.sleep(1)

# === a local name
import asyncio


async def poll(make):
    asyncio = make()
    await asyncio.sleep(1)

# === a loop variable and a with target
import asyncio


async def poll(clocks, clock):
    for asyncio in clocks:
        await asyncio.sleep(1)


async def other(clock):
    async with clock as asyncio:
        await asyncio.sleep(1)

# === a comprehension's own variable
import asyncio


async def poll(clocks):
    [await asyncio.sleep(1) for asyncio in clocks]
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def poll(clocks):
    [await asyncio.sleep(1) for asyncio in clocks]
    await anyio.sleep(1)

# === a lambda's parameter
import asyncio

nap = lambda asyncio: asyncio.sleep(1)
real = lambda: asyncio.sleep(1)
#              ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio

nap = lambda asyncio: asyncio.sleep(1)
real = lambda: anyio.sleep(1)

# === a redefinition
import asyncio


class asyncio:
    @staticmethod
    async def sleep(delay): ...


async def poll():
    await asyncio.sleep(1)

# === a function of the same name as a from-import
from asyncio import sleep


async def sleep(delay): ...


async def poll():
    await sleep(1)

# === a class attribute does not reach into methods
import asyncio


class Clock:
    asyncio = None

    async def sleep(self):
        await asyncio.sleep(1)
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


class Clock:
    asyncio = None

    async def sleep(self):
        await anyio.sleep(1)

# === an assignment later in the function makes the name local
import asyncio


async def poll():
    await asyncio.sleep(1)
    asyncio = None

# === a handler's name, a capture, a walrus
import asyncio


async def poll(value):
    try:
        pass
    except ValueError as asyncio:
        await asyncio.sleep(1)


async def other(value):
    match value:
        case [asyncio]:
            await asyncio.sleep(1)


async def third(value):
    if (asyncio := value):
        await asyncio.sleep(1)

# === a method or attribute called sleep
import asyncio


class Clock:
    async def sleep(self, delay): ...

    async def poll(self):
        await self.sleep(1)
        await self.asyncio.sleep(1)


loop = asyncio.new_event_loop()

# === nonlocal reaches the outer function's import
def outer():
    import asyncio

    async def inner():
        nonlocal asyncio
        await asyncio.sleep(1)
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

    return inner

# --- fixed
import anyio


def outer():
    import asyncio

    async def inner():
        nonlocal asyncio
        await anyio.sleep(1)

    return inner

# === a type parameter
import asyncio


def poll[asyncio](clock: asyncio) -> asyncio:
    return asyncio.sleep(1)
