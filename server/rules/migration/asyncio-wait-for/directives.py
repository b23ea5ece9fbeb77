# === comments that tell tools about a line stay with what they are about
import asyncio


async def main(ready: asyncio.Event, items):
    first = await asyncio.wait_for(  # type: ignore[misc]
    #             ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        ready.wait(),  # noqa: F821
        timeout=1,  # no longer
    )  # pragma: no cover
    if first: await asyncio.wait_for(ready.wait(), 1)  # noqa: E701
    #               ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    for item in await asyncio.wait_for(  # pyright: ignore
    #                 ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        ready.wait(), 1
    ):
        items.append(item)

# --- file pyproject.toml
[project]
requires-python = ">=3.11"

# --- fixed
import asyncio

import anyio


async def main(ready: asyncio.Event, items):
    # no longer
    with anyio.fail_after(1):
        first = await ready.wait()  # type: ignore[misc]  # noqa: F821  # pragma: no cover
    if first:
        with anyio.fail_after(1):
            await ready.wait()  # noqa: E701
    for item in await asyncio.wait_for(  # pyright: ignore
        ready.wait(), 1
    ):
        items.append(item)

# --- unsafe
import asyncio

import anyio


async def main(ready: asyncio.Event, items):
    # no longer
    with anyio.fail_after(1):
        first = await ready.wait()  # type: ignore[misc]  # noqa: F821  # pragma: no cover
    if first:
        with anyio.fail_after(1):
            await ready.wait()  # noqa: E701
    with anyio.fail_after(1):
        result = await ready.wait()  # pyright: ignore
    for item in result:
        items.append(item)
