# rules: asyncio-wait, asyncio-create-task
# expect: unchanged
import asyncio
from asyncio import wait


async def work(name, delay):
    await asyncio.sleep(delay)
    if name == "bad":
        raise ValueError(name)
    return name


async def some(*names):
    return {asyncio.ensure_future(work(name, i / 100)) for i, name in enumerate(names)}


async def main():
    done, pending = await wait(await some("a", "b"))
    print(sorted(task.result() for task in done), pending)
    tasks = await some("slow")
    tasks.add(asyncio.create_task(work("never", 5)))
    done, pending = await asyncio.wait(tasks, timeout=0.1)
    print([task.result() for task in done], len(pending))
    for task in pending:
        task.cancel()
    done, pending = await asyncio.wait(await some("bad", "late"), return_when=asyncio.FIRST_EXCEPTION)
    print([type(task.exception()).__name__ for task in done], len(pending))
    await asyncio.wait(pending, return_when=asyncio.ALL_COMPLETED)


asyncio.run(main())
