# === in a coroutine that is a generator
import asyncio


@asyncio.coroutine
def serve(connection):
    try:
        yield from connection.closed()
    except asyncio.CancelledError:
    #      ^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.get_cancelled_exc_class()` instead of `asyncio.CancelledError`: by hand, because it stands in a generator; make a coroutine function of it first
        connection.abort()
        raise
