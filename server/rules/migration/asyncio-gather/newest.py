# === from 4.15 on there is a gather, for coroutines
import asyncio

async def double(n): ...

async def main(xs):
    a, b = await asyncio.gather(double(1), double(n=2))
    #            ^^^^^^^^^^^^^^ Use `anyio.gather` instead of `asyncio.gather`
    kept = await asyncio.gather(double(1), *[double(x) for x in xs])
    #            ^^^^^^^^^^^^^^ Use `anyio.gather` instead of `asyncio.gather`
    mapped = await asyncio.gather(*[double(x) for x in xs])
    #              ^^^^^^^^^^^^^^ Use `anyio.amap` instead of `asyncio.gather`
    first = (await asyncio.gather(double(1), double(2)))[0]
    #              ^^^^^^^^^^^^^^ Use `anyio.gather` instead of `asyncio.gather`
    for each in await asyncio.gather(double(1)):
    #                 ^^^^^^^^^^^^^^ Use `anyio.gather` instead of `asyncio.gather`
        print(each)
    await asyncio.gather(*map(double, xs))
    #     ^^^^^^^^^^^^^^ Use `anyio.amap` instead of `asyncio.gather`
    await asyncio.gather(double(1), return_exceptions=False)
    #     ^^^^^^^^^^^^^^ Use `anyio.gather` instead of `asyncio.gather`
    while await asyncio.gather(*(double(x) for x in xs if x)):
    #           ^^^^^^^^^^^^^^ Use `anyio.gather` instead of `asyncio.gather`
        print(a, b, kept, mapped, first)
    return await asyncio.gather(asyncio.create_task(double(1)), asyncio.sleep(1))
    #            ^^^^^^^^^^^^^^ Use `anyio.gather` instead of `asyncio.gather`

# --- unsafe
import asyncio

import anyio

async def double(n): ...

async def main(xs):
    a, b = await anyio.gather(double(1), double(n=2))
    kept = list(await anyio.gather(double(1), *[double(x) for x in xs]))
    mapped = await anyio.amap(double, xs)
    first = (await anyio.gather(double(1), double(2)))[0]
    for each in await anyio.gather(double(1)):
        print(each)
    await anyio.amap(double, xs)
    await anyio.gather(double(1))
    while list(await anyio.gather(*(double(x) for x in xs if x))):
        print(a, b, kept, mapped, first)
    return list(await anyio.gather(double(1), asyncio.sleep(1)))

# --- settings
minimum-anyio = "4.15"

# === which takes no exceptions for results, and nothing that may be a future
import asyncio

async def double(n): ...

async def main(client):
    kept = await asyncio.gather(double(1), return_exceptions=True)
    #            ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    await asyncio.gather(double(1), client.get(2))
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    return kept

# --- unsafe
import anyio

async def double(n): ...

async def main(client):
    async def capture(coro):
        try:
            return await coro
        except Exception as exc:
            return exc

    async with anyio.create_task_group() as tg:
        tasks = [tg.start_soon(capture, double(1))]
    kept = [task.return_value for task in tasks]
    async with anyio.create_task_group() as tg:
        tg.start_soon(double, 1)
        tg.start_soon(client.get, 2)
    return kept

# --- settings
minimum-anyio = "4.15"
