# === comments that tell tools about a line stay where the limit stands
import asyncio


async def main(ready: asyncio.Event):
    async with asyncio.timeout(  # type: ignore[attr-defined]
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        1  # noqa: E501
    ):  # pragma: no cover
        await ready.wait()

# --- file pyproject.toml
[project]
requires-python = ">=3.11"

# --- fixed
import asyncio

import anyio


async def main(ready: asyncio.Event):
    with anyio.fail_after(  # type: ignore[attr-defined]
        1  # noqa: E501
    ):  # pragma: no cover
        await ready.wait()

# === items that become statements of their own take them along
import asyncio


async def main(ready: asyncio.Event, lock: asyncio.Lock):
    async with (  # pragma: no branch
        lock,  # noqa: E501
        asyncio.timeout(1),  # type: ignore[attr-defined]
#       ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        # the one at the door
        lock as held,  # pylint: disable=undefined-variable
    ):  # nosec
        await ready.wait()

# --- file pyproject.toml
[project]
requires-python = ">=3.11"

# --- unsafe
import asyncio

import anyio


async def main(ready: asyncio.Event, lock: asyncio.Lock):
    async with lock:  # pragma: no branch  # noqa: E501  # nosec
        # the one at the door
        with anyio.fail_after(1):  # type: ignore[attr-defined]
            async with lock as held:  # pylint: disable=undefined-variable
                await ready.wait()

# === what is said of the line of two items is said of both statements
import asyncio


async def main(ready: asyncio.Event, lock: asyncio.Lock):
    async with asyncio.timeout(1), lock:  # type: ignore[attr-defined]
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        await ready.wait()
    async with asyncio.timeout(1), lock:  # the one at the door
    #          ^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.timeout`
        await ready.wait()

# --- file pyproject.toml
[project]
requires-python = ">=3.11"

# --- unsafe
import asyncio

import anyio


async def main(ready: asyncio.Event, lock: asyncio.Lock):
    with anyio.fail_after(1):  # type: ignore[attr-defined]
        async with lock:  # type: ignore[attr-defined]
            await ready.wait()
    with anyio.fail_after(1):  # the one at the door
        async with lock:
            await ready.wait()
