# === the running loop
import asyncio


async def load(path):
    return await asyncio.get_running_loop().run_in_executor(None, path.read_text, "utf-8")
    #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`

# --- fixed
import anyio.to_thread


async def load(path):
    return await anyio.to_thread.run_sync(path.read_text, "utf-8", abandon_on_cancel=True)
# --- choose Use `anyio.to_thread.run_sync`, waiting for the thread
import anyio.to_thread


async def load(path):
    return await anyio.to_thread.run_sync(path.read_text, "utf-8")
# === a name for the loop goes with its last use
import asyncio


async def load(path):
    loop = asyncio.get_running_loop()
    text = await loop.run_in_executor(None, path.read_text)
    #            ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`
    return text + await loop.run_in_executor(None, path.read_text)
    #                   ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`


async def other(path):
    """Reads."""

    loop = asyncio.get_event_loop()  # which one?

    return await loop.run_in_executor(None, path.read_text)
    #            ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`


async def third(path):
    loop = asyncio.get_event_loop()

    await loop.run_in_executor(None, path.read_text)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`

# --- fixed
import anyio.to_thread


async def load(path):
    text = await anyio.to_thread.run_sync(path.read_text, abandon_on_cancel=True)
    return text + await anyio.to_thread.run_sync(path.read_text, abandon_on_cancel=True)


async def other(path):
    """Reads."""

    # which one?

    return await anyio.to_thread.run_sync(path.read_text, abandon_on_cancel=True)


async def third(path):
    await anyio.to_thread.run_sync(path.read_text, abandon_on_cancel=True)
# === a loop that is used for more stays
import asyncio


async def load(path):
    loop = asyncio.get_running_loop()
    print(loop.time())
    return await loop.run_in_executor(None, path.read_text)
    #            ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`

# --- fixed
import asyncio

import anyio.to_thread


async def load(path):
    loop = asyncio.get_running_loop()
    print(loop.time())
    return await anyio.to_thread.run_sync(path.read_text, abandon_on_cancel=True)
# === assignments in every place
import asyncio


async def load(path, go):
    if go: loop = asyncio.get_running_loop(); await loop.run_in_executor(None, path.read_text)
    #                                               ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`


async def second(path, go):
    x = 1; loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, path.read_text, x)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`


async def third(path, go):
    if go:
        loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, path.read_text)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`


async def fourth(path, go):
    try:
        loop = (asyncio
                .get_running_loop());
        return await loop.run_in_executor(None, path.read_text)
        #            ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`
    finally:
        async def inner():
            await loop.run_in_executor(None, path.read_text)
            #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`
        await inner()

# --- fixed
import anyio.to_thread


async def load(path, go):
    if go: await anyio.to_thread.run_sync(path.read_text, abandon_on_cancel=True)


async def second(path, go):
    x = 1
    await anyio.to_thread.run_sync(path.read_text, x, abandon_on_cancel=True)


async def third(path, go):
    if go:
        pass
    await anyio.to_thread.run_sync(path.read_text, abandon_on_cancel=True)


async def fourth(path, go):
    try:
        return await anyio.to_thread.run_sync(path.read_text, abandon_on_cancel=True)
    finally:
        async def inner():
            await anyio.to_thread.run_sync(path.read_text, abandon_on_cancel=True)
        await inner()
# === loops of parameters and attributes
import asyncio


class Reader:
    def __init__(self, loop: asyncio.AbstractEventLoop):
        self.loop = loop

    async def read(self, file, loop: "asyncio.AbstractEventLoop | None" = None):
        await loop.run_in_executor(None, file.seek, 0)
        #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`
        return await self.loop.run_in_executor(None, file.read)
        #            ^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`

# --- fixed
import asyncio

import anyio.to_thread


class Reader:
    def __init__(self, loop: asyncio.AbstractEventLoop):
        self.loop = loop

    async def read(self, file, loop: "asyncio.AbstractEventLoop | None" = None):
        await anyio.to_thread.run_sync(file.seek, 0, abandon_on_cancel=True)
        return await anyio.to_thread.run_sync(file.read, abandon_on_cancel=True)
# === keywords, stars, lines and comments
import asyncio


async def read(file, *arguments):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, func=file.read)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`
    await loop.run_in_executor(func=file.read, executor=None)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`
    await loop.run_in_executor(None, (file.seek), *arguments)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`
    await loop.run_in_executor(
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`
        None,  # the default
        file.seek,
        0,  # to the start
    )
    await loop.run_in_executor(
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`
        None, file.seek,
        0
    )
    await loop.run_in_executor(None, lambda: file.seek(0))
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`

# --- fixed
import anyio.to_thread


async def read(file, *arguments):
    await anyio.to_thread.run_sync(file.read, abandon_on_cancel=True)
    await anyio.to_thread.run_sync(file.read, abandon_on_cancel=True)
    await anyio.to_thread.run_sync((file.seek), *arguments, abandon_on_cancel=True)
    await anyio.to_thread.run_sync(
        # the default
        file.seek,
        0,  # to the start
        abandon_on_cancel=True,
    )
    await anyio.to_thread.run_sync(
        file.seek,
        0,
        abandon_on_cancel=True,
    )
    await anyio.to_thread.run_sync(lambda: file.seek(0), abandon_on_cancel=True)
# === from-imports
from asyncio import get_running_loop


async def read(file):
    await get_running_loop().run_in_executor(None, file.read)
    #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`

# --- fixed
import anyio.to_thread


async def read(file):
    await anyio.to_thread.run_sync(file.read, abandon_on_cancel=True)
# === loops that are not known to be any
async def read(loop, file):
    await loop.run_in_executor(None, file.read)


class Loop:
    async def run_in_executor(self, *arguments): ...


async def other(file):
    await Loop().run_in_executor(None, file.read)
