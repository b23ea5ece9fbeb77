# === what is limited can be mended when the limit stands around it
import asyncio

async def drain(flush, subs, timeout):
    if subs:
        tasks = [sub.drain() for sub in subs]
        await asyncio.wait_for(asyncio.gather(*tasks, return_exceptions=True), timeout)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        #                      ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because it is handed to `asyncio.wait_for` instead of awaited; put it into a function of its own
    await asyncio.wait_for(flush(), timeout)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- unsafe
import anyio

async def drain(flush, subs, timeout):
    if subs:
        tasks = [sub.drain() for sub in subs]
        with anyio.fail_after(timeout):
            async def attempt(coro):
                try:
                    await coro
                except Exception:
                    pass

            async with anyio.create_task_group() as tg:
                for coro in tasks:
                    tg.start_soon(attempt, coro)
    with anyio.fail_after(timeout):
        await flush()

# --- settings
select = ["asyncio-wait-for", "asyncio-gather"]

# === a handler that asks what it was raised from
import asyncio

async def poll(ready: asyncio.Event):
    try:
        try:
            await asyncio.wait_for(ready.wait(), 1)
            #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        except ValueError:
            pass
    except Exception as error:
        return isinstance(error.__cause__, KeyError)

# --- unsafe
import asyncio

import anyio

async def poll(ready: asyncio.Event):
    try:
        try:
            with anyio.fail_after(1):
                await ready.wait()
        except ValueError:
            pass
    except Exception as error:
        return isinstance(error.__cause__, KeyError)
