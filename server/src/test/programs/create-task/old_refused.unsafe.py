# minimum-anyio: 4.9
# expect: unchanged
# rules: asyncio-create-task
import asyncio

ready = asyncio.Event()


async def fetch(n):
    await asyncio.sleep(0.01)
    return n


async def waiting():
    await ready.wait()
    return "ready"


async def read_early():
    first = asyncio.create_task(fetch(1))
    second = asyncio.create_task(waiting())
    print(await first)
    ready.set()
    print(await second)


async def asked():
    task = asyncio.create_task(fetch(2), name="asked")
    while not task.done():
        await asyncio.sleep(0)
    print(task.get_name(), task.result())


async def heard():
    task = asyncio.create_task(fetch(3))
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


async def ended_before():
    task = asyncio.create_task(fetch(4))
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        pass
    print("ended", task.done())


async def main():
    await read_early()
    await asked()
    await heard()
    await ended_before()


asyncio.run(main())
