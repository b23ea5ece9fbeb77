# === a generator waits for it
import asyncio


@asyncio.coroutine
def files():
    process = yield from asyncio.create_subprocess_exec("ls")
    #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.open_process` instead of `asyncio.create_subprocess_exec`: by hand, because a generator hands it to what runs the generator; make a coroutine function of it first
    yield from process.communicate()
