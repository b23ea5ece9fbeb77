# === calls over several lines
import asyncio


async def get(url, *, headers=None): ...


async def main(url):
    await asyncio.gather(
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
        get(
            url,
            headers={},
        ),
        get(
            url,
        ),
        get(url,
            headers={}),
    )

# --- unsafe
import functools

import anyio


async def get(url, *, headers=None): ...


async def main(url):
    async with anyio.create_task_group() as tg:
        tg.start_soon(functools.partial(
            get,
            url,
            headers={},
        ))
        tg.start_soon(
            get,
            url,
        )
        tg.start_soon(functools.partial(get, url,
            headers={}))

# --- settings
minimum-anyio = "4.9"

# === results of calls over several lines
import asyncio


async def get(url, *, headers=None): ...


async def main(url):
    return await asyncio.gather(
    #            ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
        get(
            url,
            headers={},
        ),
        get(url),
    )

# --- unsafe
import anyio


async def get(url, *, headers=None): ...


async def main(url):
    async def store(results, index, coro):
        results[index] = await coro

    results = []
    async with anyio.create_task_group() as tg:
        for index, coro in enumerate([
            get(
                url,
                headers={},
            ),
            get(url),
        ]):
            results.append(None)
            tg.start_soon(store, results, index, coro)
    return results

# --- settings
minimum-anyio = "4.9"
