# === held while a generator hands out values
import asyncio

ready = asyncio.Condition()
#       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`


async def numbers():
    async with ready:
        yield 1

# --- unsafe
import anyio

ready = anyio.Condition()


async def numbers():
    async with ready:
        yield 1

# === acquired in one branch, released in the other
import asyncio

ready = asyncio.Condition()
#       ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`: by hand, because where it is released it was acquired in another run of the function, if at all, and AnyIO's lock belongs to the task that acquired it


async def turn(on):
    if on:
        await ready.acquire()
        #     ^^^^^^^^^^^^^ `asyncio.Condition.acquire` of an object that `anyio.Condition` could be: by hand, because where it is released it was acquired in another run of the function, if at all, and AnyIO's lock belongs to the task that acquired it
    else:
        ready.release()
#       ^^^^^^^^^^^^^ `asyncio.Condition.release` of an object that `anyio.Condition` could be: by hand, because where it is released it was acquired in another run of the function, if at all, and AnyIO's lock belongs to the task that acquired it
