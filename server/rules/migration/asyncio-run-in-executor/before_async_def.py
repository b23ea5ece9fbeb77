# === a generator waits for it
import asyncio


@asyncio.coroutine
def ask():
    line = yield from asyncio.get_event_loop().run_in_executor(None, input)
    #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`: by hand, because a generator hands it to what runs the generator; make a coroutine function of it first
    return line
