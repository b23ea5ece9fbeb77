# === what helps depends on what it waits for
import asyncio

async def main(jobs, when):
    done, pending = await asyncio.wait(jobs, return_when=asyncio.FIRST_COMPLETED)
    #                     ^^^^^^^^^^^^ Use a task group instead of `asyncio.wait`: by hand, because the tasks that are left are the caller's; let the task that is done first store its result and cancel the group (`tg.cancel_scope.cancel()`)
    #                                                    ^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.FIRST_COMPLETED` goes with `asyncio.wait`: by hand
    await asyncio.wait(jobs, return_when=asyncio.FIRST_EXCEPTION)
    #     ^^^^^^^^^^^^ Use a task group instead of `asyncio.wait`: by hand, because the tasks that are left are the caller's; in a task group the first failure cancels the others
    #                                    ^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.FIRST_EXCEPTION` goes with `asyncio.wait`: by hand
    await asyncio.wait(jobs)
    #     ^^^^^^^^^^^^ Use a task group instead of `asyncio.wait`: by hand, because its tasks are made elsewhere; start them in the group, whose block waits for all of them
    done, _ = await asyncio.wait(jobs, return_when=asyncio.ALL_COMPLETED)
    #               ^^^^^^^^^^^^ Use a task group instead of `asyncio.wait`: by hand, because it gives back tasks; start them in the group, whose block waits for all of them, and ask their handles
    #                                              ^^^^^^^^^^^^^^^^^^^^^ `asyncio.ALL_COMPLETED` goes with `asyncio.wait`: by hand
    await asyncio.wait(jobs, timeout=2)
    #     ^^^^^^^^^^^^ Use a task group instead of `asyncio.wait`: by hand, because its `timeout` neither raises nor cancels; put `with anyio.move_on_after(…)` around waiting for the handles of the tasks (`await handle.wait()`)
    await asyncio.wait(jobs, timeout=None, return_when=when)
    #     ^^^^^^^^^^^^ Use a task group instead of `asyncio.wait`: by hand, because it is not seen what it waits for

# === other spellings
from asyncio import FIRST_COMPLETED, wait as wait_for_some

async def main(jobs):
    await wait_for_some(jobs, return_when=FIRST_COMPLETED)
    #     ^^^^^^^^^^^^^ Use a task group instead of `asyncio.wait`: by hand, because the tasks that are left are the caller's; let the task that is done first store its result and cancel the group (`tg.cancel_scope.cancel()`)
    #                                     ^^^^^^^^^^^^^^^ `asyncio.FIRST_COMPLETED` goes with `asyncio.wait`: by hand
    return wait_for_some
    #      ^^^^^^^^^^^^^ Use a task group instead of `asyncio.wait`: by hand, because it is handed on, and a task group is no function

# === waits of others
from concurrent.futures import FIRST_COMPLETED, wait

def main(jobs):
    wait(jobs, return_when=FIRST_COMPLETED)
