# === unpacked: a handle for each name
import asyncio

async def double(n): ...

async def main():
    a, b = await asyncio.gather(double(1), double(2))
    #            ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    (c, [d, e]) = await asyncio.gather(double(1), double(2))
    #                   ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    print(a, b, c, d, e)

# --- unsafe
import anyio

async def double(n): ...

async def main():
    async with anyio.create_task_group() as tg:
        a_task = tg.start_soon(double, 1)
        b_task = tg.start_soon(double, 2)
    a, b = a_task.return_value, b_task.return_value
    async with anyio.create_task_group() as tg:
        tasks = [tg.start_soon(double, 1), tg.start_soon(double, 2)]
    (c, [d, e]) = [task.return_value for task in tasks]
    print(a, b, c, d, e)

# === kept, returned, indexed, iterated, passed on
import asyncio

async def double(n): ...

async def main(xs):
    kept = await asyncio.gather(*[double(x) for x in xs])
    #            ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    first = (await asyncio.gather(*[double(x) for x in xs]))[0]
    #              ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    for x, value in zip(xs, await asyncio.gather(*map(double, xs))):
    #                             ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
        print(x, value)
    named = {x: value for x, value in zip(xs, await asyncio.gather(*(double(x) for x in xs)))}
    #                                               ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    kept += await asyncio.gather(double(1), *[double(x) for x in xs], double(2))
    #             ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    if any(await asyncio.gather(double(3))):
    #            ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
        return await asyncio.gather(double(first), double(named))
        #            ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`

# --- unsafe
import anyio

async def double(n): ...

async def main(xs):
    async with anyio.create_task_group() as tg:
        tasks = [tg.start_soon(double, x) for x in xs]
    kept = [task.return_value for task in tasks]
    async with anyio.create_task_group() as tg:
        tasks = [tg.start_soon(double, x) for x in xs]
    first = ([task.return_value for task in tasks])[0]
    async with anyio.create_task_group() as tg:
        tasks = [tg.create_task(coro) for coro in map(double, xs)]
    for x, value in zip(xs, [task.return_value for task in tasks]):
        print(x, value)
    async with anyio.create_task_group() as tg:
        tasks = [tg.start_soon(double, x) for x in xs]
    named = {x: value for x, value in zip(xs, [task.return_value for task in tasks])}
    async with anyio.create_task_group() as tg:
        tasks = [
            tg.start_soon(double, 1),
            *[tg.start_soon(double, x) for x in xs],
            tg.start_soon(double, 2),
        ]
    kept += [task.return_value for task in tasks]
    async with anyio.create_task_group() as tg:
        tasks = [tg.start_soon(double, 3)]
    if any([task.return_value for task in tasks]):
        async with anyio.create_task_group() as tg:
            tasks = [tg.start_soon(double, first), tg.start_soon(double, named)]
        return [task.return_value for task in tasks]

# === before 4.14 the results are stored
import asyncio

async def double(n): ...

async def main(xs):
    a, b = await asyncio.gather(double(1), double(n=2))
    #            ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    return await asyncio.gather(*[double(x) for x in xs], return_exceptions=True)
    #            ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`

# --- unsafe
import anyio

async def double(n): ...

async def main(xs):
    async def store(results, index, coro):
        results[index] = await coro

    results = []
    async with anyio.create_task_group() as tg:
        for index, coro in enumerate([double(1), double(n=2)]):
            results.append(None)
            tg.start_soon(store, results, index, coro)
    a, b = results

    async def store(results, index, coro):
        try:
            results[index] = await coro
        except Exception as exc:
            results[index] = exc

    results = []
    async with anyio.create_task_group() as tg:
        for index, coro in enumerate([double(x) for x in xs]):
            results.append(None)
            tg.start_soon(store, results, index, coro)
    return results

# --- settings
minimum-anyio = "4.13"

# === exceptions are results
import asyncio

async def work(n): ...

async def main():
    results = await asyncio.gather(*(work(n) for n in (1, 2, 3)), return_exceptions=True)
    #               ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    one, two = await asyncio.gather(work(1), work(2), return_exceptions=True)
    #                ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    return results, one, two

# --- unsafe
import anyio

async def work(n): ...

async def main():
    async def capture(coro):
        try:
            return await coro
        except Exception as exc:
            return exc

    async with anyio.create_task_group() as tg:
        tasks = [tg.start_soon(capture, work(n)) for n in (1, 2, 3)]
    results = [task.return_value for task in tasks]

    async def capture(coro):
        try:
            return await coro
        except Exception as exc:
            return exc

    async with anyio.create_task_group() as tg:
        one_task = tg.start_soon(capture, work(1))
        two_task = tg.start_soon(capture, work(2))
    one, two = one_task.return_value, two_task.return_value
    return results, one, two

# === tasks made on the spot are coroutines
import asyncio

async def double(n): ...

async def main(xs):
    a, b = await asyncio.gather(asyncio.create_task(double(1)), asyncio.ensure_future(double(2)))
    #            ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    await asyncio.gather(*[asyncio.create_task(double(x)) for x in xs])
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`

# --- unsafe
import anyio

async def double(n): ...

async def main(xs):
    async with anyio.create_task_group() as tg:
        a_task = tg.start_soon(double, 1)
        b_task = tg.start_soon(double, 2)
    a, b = a_task.return_value, b_task.return_value
    async with anyio.create_task_group() as tg:
        for x in xs:
            tg.start_soon(double, x)

# === comments and long lists
import asyncio

async def double(n): ...

async def main(self):
    self.pages, self.users = await asyncio.gather(
    #                              ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
        double("the first of two arguments that take their room"),
        double("the second of two arguments that take their room"),
    )
    kept = await asyncio.gather(
    #            ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
        double(1),  # one
        # two
        double(2))  # behind

# --- unsafe
import anyio

async def double(n): ...

async def main(self):
    async with anyio.create_task_group() as tg:
        tasks = [
            tg.start_soon(double, "the first of two arguments that take their room"),
            tg.start_soon(double, "the second of two arguments that take their room"),
        ]
    self.pages, self.users = [task.return_value for task in tasks]
    async with anyio.create_task_group() as tg:
        tasks = [
            tg.start_soon(double, 1),  # one
            # two
            tg.start_soon(double, 2),
        ]
    kept = [task.return_value for task in tasks]  # behind

# === a comprehension with comments is kept whole
import asyncio

async def double(n): ...

async def main(xs):
    return await asyncio.gather(*[
    #            ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
        double(x)  # each
        for x in xs
        if x  # but none
    ])

# --- unsafe
import anyio

async def double(n): ...

async def main(xs):
    async with anyio.create_task_group() as tg:
        tasks = [tg.create_task(coro) for coro in [
            double(x)  # each
            for x in xs
            if x  # but none
        ]]
    return [task.return_value for task in tasks]

# === names that are taken
import asyncio

async def double(n): ...

async def main(tasks, a_task):
    a, b = await asyncio.gather(double(1), double(2))
    #            ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    tasks = await asyncio.gather(*[double(t) for t in tasks])
    #             ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    return tasks, a, b, a_task

# --- unsafe
import anyio

async def double(n): ...

async def main(tasks, a_task):
    async with anyio.create_task_group() as tg:
        handles = [tg.start_soon(double, 1), tg.start_soon(double, 2)]
    a, b = [task.return_value for task in handles]
    async with anyio.create_task_group() as tg:
        handles = [tg.start_soon(double, t) for t in tasks]
    tasks = [task.return_value for task in handles]
    return tasks, a, b, a_task
