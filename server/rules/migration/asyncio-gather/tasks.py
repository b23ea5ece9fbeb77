# === local tasks, which a group can start
import asyncio


async def fetch(page):
    return page


async def listed(pages):
    tasks = [asyncio.create_task(fetch(page)) for page in pages]
    results = await asyncio.gather(*tasks)
    #               ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    return results


async def named():
    first = asyncio.create_task(fetch(1))
    second = asyncio.ensure_future(fetch(2))
    await asyncio.gather(first, second)
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`


async def filled(pages):
    tasks = []
    for page in pages:
        tasks.append(asyncio.create_task(fetch(page)))
    await asyncio.gather(*tasks, return_exceptions=True)
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`

# --- unsafe
import anyio


async def fetch(page):
    return page


async def listed(pages):
    async with anyio.create_task_group() as tg:
        tasks = [tg.create_task(fetch(page)) for page in pages]
        results = [await task for task in tasks]
    return results


async def named():
    async with anyio.create_task_group() as tg:
        first = tg.create_task(fetch(1))
        second = tg.create_task(fetch(2))
        await first
        await second


async def filled(pages):
    tasks = []

    async def attempt(coro):
        try:
            return await coro
        except Exception as exc:
            return exc

    async with anyio.create_task_group() as tg:
        for page in pages:
            tasks.append(tg.create_task(attempt(fetch(page))))
        for task in tasks:
            await task.wait()

# === not where the tasks go elsewhere, or come from there
import asyncio


async def fetch(page):
    return page


async def kept(pages, registry):
    tasks = [asyncio.create_task(fetch(page)) for page in pages]
    registry.add(tasks)
    await asyncio.gather(*tasks)
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because `tasks` may hold tasks, which run already


async def both(other):
    task = asyncio.create_task(fetch(1))
    await asyncio.gather(task, other)
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because `asyncio.create_task` gives a task or a future, which runs already


async def guarded():
    task = asyncio.create_task(fetch(1))
    try:
        await asyncio.gather(task)
        #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because `asyncio.create_task` gives a task or a future, which runs already
    except ValueError:
        pass
