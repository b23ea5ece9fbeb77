# === of the blank lines around a line that goes the wider gap stays
import asyncio


async def first(path):
    loop = asyncio.get_running_loop()

    return await loop.run_in_executor(None, path.read_text)
    #            ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`


async def between(path):
    print("begin")

    loop = asyncio.get_running_loop()

    return await loop.run_in_executor(None, path.read_text)
    #            ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`


async def beside(path):
    print("begin")

    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, path.read_text)
    #            ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`

# --- fixed
import anyio.to_thread


async def first(path):
    return await anyio.to_thread.run_sync(path.read_text, abandon_on_cancel=True)


async def between(path):
    print("begin")

    return await anyio.to_thread.run_sync(path.read_text, abandon_on_cancel=True)


async def beside(path):
    print("begin")

    return await anyio.to_thread.run_sync(path.read_text, abandon_on_cancel=True)
