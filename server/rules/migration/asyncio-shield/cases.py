# === awaited directly
import asyncio

async def commit(x=0): ...

async def main():
    await asyncio.shield(commit())
    #     ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`
    x = await asyncio.shield(commit(1))  # kept
    #         ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`
    return (await asyncio.shield(commit(x))).value
    #             ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`

# --- unsafe
import anyio

async def commit(x=0): ...

async def main():
    with anyio.CancelScope(shield=True):
        await commit()
    with anyio.CancelScope(shield=True):
        x = await commit(1)  # kept
    with anyio.CancelScope(shield=True):
        return (await commit(x)).value

# === several lines, comments, one-line suites
import asyncio

async def commit(x=0): ...

async def main(ready):
    if ready: await asyncio.shield(commit())
    #               ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`
    await asyncio.shield(  # whatever happens
    #     ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`
        commit(
            1,
        ),
    )

# --- unsafe
import anyio

async def commit(x=0): ...

async def main(ready):
    if ready:
        with anyio.CancelScope(shield=True):
            await commit()
    with anyio.CancelScope(shield=True):
        await (  # whatever happens
            commit(
                1,
            )
        )

# === in the head of a statement
import asyncio

async def commit(x=0): ...

async def main(result):
    if await asyncio.shield(commit()):
    #        ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`
        print(result)
    for x in await asyncio.shield(commit(
    #              ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`
        2
    )):
        yield x
    yield await asyncio.shield(commit())
    #           ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`

# --- unsafe
import anyio

async def commit(x=0): ...

async def main(result):
    with anyio.CancelScope(shield=True):
        outcome = await commit()
    if outcome:
        print(result)
    with anyio.CancelScope(shield=True):
        result = await commit(
            2
        )
    for x in result:
        yield x
    with anyio.CancelScope(shield=True):
        result = await commit()
    yield result

# === tasks and what may be one
import asyncio

async def commit(x=0): ...

async def main(given, self):
    task = asyncio.create_task(commit())
    await asyncio.shield(task)
    #     ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`: by hand, because `asyncio.create_task` gives a task or a future, which runs already
    await asyncio.shield(self.future)
    #     ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`: by hand, because `self.future` may be a task, which runs already
    await asyncio.shield(asyncio.gather(commit(), commit()))
    #     ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`: by hand, because `asyncio.gather` gives a task or a future, which runs already
    outer = asyncio.shield(commit())
    #       ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`: by hand, because it is not awaited where it is called
    await outer

# === limits and handlers that give up on the work
import asyncio

import anyio

async def commit(x=0): ...

async def main():
    await asyncio.wait_for(asyncio.shield(commit()), 1)
    #                      ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`: by hand, because a limit around a shielded scope never ends it; run the work in a task group outside of the limit, and wait for an `anyio.Event` inside
    async with asyncio.timeout(1):
        await asyncio.shield(commit())
        #     ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`: by hand, because a limit around a shielded scope never ends it; run the work in a task group outside of the limit, and wait for an `anyio.Event` inside
    with anyio.move_on_after(1):
        await asyncio.shield(commit())
        #     ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`: by hand, because a limit around a shielded scope never ends it; run the work in a task group outside of the limit, and wait for an `anyio.Event` inside
    try:
        await asyncio.shield(commit())
        #     ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`: by hand, because a handler around it meets the cancellation while the work goes on; start the work in a task group that lives longer
    except asyncio.CancelledError:
        print("left")
        raise

# === names, other spellings, lookalikes
from asyncio import shield
from elsewhere import commit

async def main(wrap):
    await shield(commit())
    #     ^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`
    wrap(shield)
    #    ^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`: by hand, because it is handed on, and a scope is no function

# --- unsafe
from asyncio import shield
from anyio import CancelScope
from elsewhere import commit

async def main(wrap):
    with CancelScope(shield=True):
        await commit()
    wrap(shield)

# === places that no scope can hold
import asyncio

async def commit(x=0): ...

async def main(xs):
    while await asyncio.shield(commit()):
    #           ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`: by hand, because its statement cannot be moved into a scope
        pass
    both = [await asyncio.shield(commit(x)) for x in xs]
    #             ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`: by hand, because its statement cannot be moved into a scope

# === another module's shield
from contextlib import shield

async def main(commit):
    await shield(commit())

# === arguments that are not seen, or that `shield` does not take
import asyncio

async def main(commit, options):
    await asyncio.shield(commit(), **options)
    #     ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`: by hand, because not all of its arguments are seen
    await asyncio.shield(*options)
    #     ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`: by hand, because not all of its arguments are seen
    await asyncio.shield(commit(), loop=None)
    #     ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`: by hand, because Python 3.10 and later take no `loop=`; leave it out first
    await asyncio.shield(arg=commit())
    #     ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`: by hand, because its argument is given by name
