# A handler around takes errors, and asking for the class where no loop runs is one.
# backends: asyncio
# rules: asyncio-cancelled-error
# expect: unchanged
import asyncio


async def keep_waiting(done):
    try:
        try:
            await done.wait()
        except asyncio.CancelledError:
            print("cancelled")
            raise
    except Exception as problem:
        print("reported", type(problem).__name__)
    finally:
        print("left")


async def one_of_several(done):
    try:
        try:
            await done.wait()
        except (asyncio.CancelledError, KeyError):
            raise
    except (OSError, RuntimeError):
        print("reported")


async def start(make):
    done = asyncio.Event()
    done.clear()
    task = asyncio.ensure_future(make(done))
    await asyncio.sleep(0)
    coroutine = task.get_coro()
    return coroutine, task


for make in (keep_waiting, one_of_several):
    loop = asyncio.new_event_loop()
    coroutine, task = loop.run_until_complete(start(make))
    loop.set_exception_handler(lambda loop, context: None)
    loop.close()
    coroutine.close()
    print("closed")
