# backends: asyncio
# A shield of AnyIO that a manager hides keeps the cancellation of a scope away, and not that of asyncio.
import asyncio
from contextlib import ExitStack, contextmanager

import anyio


@contextmanager
def quiet():
    with anyio.CancelScope(shield=True):
        yield


class Guard:
    def __init__(self):
        self.scope = anyio.CancelScope(shield=True)

    def __enter__(self):
        return self.scope.__enter__()

    def __exit__(self, *error):
        return self.scope.__exit__(*error)


async def by_function(ready):
    with quiet():
        await ready.wait()


async def by_class(ready):
    with Guard():
        await ready.wait()


async def by_stack(ready):
    with ExitStack() as stack:
        stack.enter_context(quiet())
        await ready.wait()


async def given(ready, scope):
    with scope:
        await ready.wait()


async def main():
    ready = asyncio.Event()
    try:
        await asyncio.wait_for(by_function(ready), 0.02)
    except asyncio.TimeoutError:
        print("too late")
    try:
        await asyncio.wait_for(by_class(ready), 0.02)
    except asyncio.TimeoutError:
        print("too late")
    try:
        await asyncio.wait_for(by_stack(ready), 0.02)
    except asyncio.TimeoutError:
        print("too late")
    try:
        await asyncio.wait_for(given(ready, anyio.CancelScope(shield=True)), 0.02)
    except asyncio.TimeoutError:
        print("too late")


asyncio.run(main())
