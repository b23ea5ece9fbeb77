import asyncio


async def fetch(n):
    await asyncio.sleep(0.01 * n)
    return n


async def pair():
    loop = asyncio.get_running_loop()
    one = loop.create_task(fetch(1))
    two = loop.create_task(fetch(2))
    started = loop.time()
    return await one + await two, loop.time() - started < 5


async def listed():
    loop = asyncio.get_event_loop()
    tasks = [loop.create_task(fetch(n)) for n in (3, 2, 1)]
    return [await task for task in tasks]


async def at_once():
    return await asyncio.get_running_loop().create_task(fetch(7))


async def main():
    print(await pair())
    print(await listed())
    print(await at_once())


asyncio.run(main())
