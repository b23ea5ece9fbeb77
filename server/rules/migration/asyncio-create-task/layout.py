# === a coroutine over several lines, in a group of AnyIO
import asyncio

import anyio


async def get(url, *, headers): ...


async def main(url):
    async with anyio.create_task_group() as tg:
        asyncio.create_task(
#       ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
            get(
                url,
                headers={
                    "a": "b",
                },
            )
        )

# --- unsafe
import functools

import anyio


async def get(url, *, headers): ...


async def main(url):
    async with anyio.create_task_group() as tg:
        tg.start_soon(functools.partial(
            get,
            url,
            headers={
                "a": "b",
            },
        ))

# --- settings
minimum-anyio = "4.9"

# === the last line of a block goes, with the blank line in front of it
import asyncio


async def work(): ...


async def main():
    task = asyncio.create_task(work())
    #      ^^^^^^^^^^^^^^^^^^^ Use a task group instead of `asyncio.create_task`
    print("meanwhile")

    await task


def other(): ...

# --- unsafe
import anyio


async def work(): ...


async def main():
    async with anyio.create_task_group() as tg:
        tg.start_soon(work)
        print("meanwhile")


def other(): ...

# --- settings
minimum-anyio = "4.9"
