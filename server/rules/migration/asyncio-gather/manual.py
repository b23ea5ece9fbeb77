# === tasks, futures and what nobody knows run already
import asyncio

async def f(): ...

async def main(given, self):
    task = asyncio.create_task(f())
    await asyncio.gather(task, f())
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because `asyncio.create_task` gives a task or a future, which runs already
    await asyncio.gather(*given)
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because `given` may hold tasks, which run already
    await asyncio.gather(*self.tasks.values(), return_exceptions=True)
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because a starred argument may hold tasks, which run already
    await asyncio.gather(given)
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because `given` may be a task, which runs already
    await asyncio.gather(asyncio.shield(f()), f())
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because `asyncio.shield` gives a task or a future, which runs already
    await asyncio.gather(*{f() for _ in given})
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because a set has no order

# === not awaited on the spot
import asyncio

async def f(): ...

def run(loop):
    loop.run_until_complete(asyncio.gather(f(), f()))
    #                       ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because it is handed to `loop.run_until_complete` instead of awaited; put it into a function of its own

async def main():
    both = asyncio.gather(f(), f())
    #      ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because it is kept instead of awaited, and so starts its tasks at once
    await both
    function = asyncio.gather
    #          ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because it is handed on, and a task group is no function

# === handlers that would not meet a group
import asyncio
import contextlib

async def f(): ...

async def main():
    try:
        await asyncio.gather(f(), f())
        #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because `except ValueError` around it does not meet the ExceptionGroup in which a failure comes; `except*` does
    except (ValueError, OSError):
        await asyncio.gather(f(), f())
        #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    with contextlib.suppress(KeyError):
        await asyncio.gather(f(), f())
        #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because `contextlib.suppress` around it does not meet the ExceptionGroup in which a failure comes; `except*` does

# --- unsafe
import asyncio
import contextlib

import anyio

async def f(): ...

async def main():
    try:
        await asyncio.gather(f(), f())
    except (ValueError, OSError):
        async with anyio.create_task_group() as tg:
            tg.start_soon(f)
            tg.start_soon(f)
    with contextlib.suppress(KeyError):
        await asyncio.gather(f(), f())

# === handlers that meet it
import asyncio

async def f(): ...

async def main():
    try:
        await asyncio.gather(f(), f())
        #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    except asyncio.CancelledError:
        raise
    except Exception:
        print("failed")
    try:
        await asyncio.gather(f(), f(), return_exceptions=True)
        #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    except ValueError:
        print("never")

# --- unsafe
import asyncio

import anyio

async def f(): ...

async def main():
    try:
        async with anyio.create_task_group() as tg:
            tg.start_soon(f)
            tg.start_soon(f)
    except asyncio.CancelledError:
        raise
    except Exception:
        print("failed")
    try:
        async def attempt(coro):
            try:
                await coro
            except Exception:
                pass

        async with anyio.create_task_group() as tg:
            tg.start_soon(attempt, f())
            tg.start_soon(attempt, f())
    except ValueError:
        print("never")

# === places that lines cannot stand for
import asyncio

async def f(): ...

async def main(xs, ready):
    while await asyncio.gather(f(), f()):
    #           ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because lines in front of its statement cannot stand for it
        pass
    all_of_them = [await asyncio.gather(f(), f()) for x in xs]
    #                    ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because lines in front of its statement cannot stand for it
    some = ready() and await asyncio.gather(f(), f())
    #                        ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because lines in front of its statement cannot stand for it
    print(ready(), await asyncio.gather(f(), f()))
    #                    ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because lines in front of its statement cannot stand for it
    if xs:
        pass
    elif await asyncio.gather(f(), f()):
    #          ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because lines in front of its statement cannot stand for it
        pass

# === arguments that are awaited, options that are no literals, broken strings
import asyncio

async def f(x): ...

async def main(xs, flag):
    await asyncio.gather(*[f(await f(x)) for x in xs])
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because its arguments are awaited before any of the coroutines starts
    await asyncio.gather(f(1), return_exceptions=flag)
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because its keywords are not those of `gather`, or no literals
    await asyncio.gather(f("""
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because a string of several lines stands among its arguments
        text"""), f(2))

# === not asyncio's
from tqdm.asyncio import tqdm_asyncio as asyncio

async def f(): ...

async def main():
    await asyncio.gather(f(), f())
