# === in a handler
import asyncio


async def read(stream):
    try:
        await stream.read()
    except (asyncio.TimeoutError, OSError):
    #       ^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`
        pass

# --- fixed
async def read(stream):
    try:
        await stream.read()
    except (TimeoutError, OSError):
        pass

# === another TimeoutError in the file
import asyncio


class TimeoutError(Exception):
    pass


def stop():
    raise asyncio.TimeoutError
    #     ^^^^^^^^^^^^^^^^^^^^ Use the built-in `TimeoutError` instead of `asyncio.TimeoutError`: by hand, because the file has another `TimeoutError`

# === the built-in one
def stop():
    raise TimeoutError
