# backends: asyncio
# rules: asyncio-gather
import asyncio


async def fetch(page):
    await asyncio.sleep(0.01 * page)
    return page


async def fail():
    raise LookupError("nothing")


async def listed():
    tasks = [asyncio.create_task(fetch(page)) for page in (2, 1)]
    print(await asyncio.gather(*tasks))


async def named():
    first = asyncio.create_task(fetch(1))
    second = asyncio.ensure_future(fetch(2))
    one, two = await asyncio.gather(first, second)
    print(one, two)


async def filled():
    tasks = []
    for page in (1, 2):
        tasks.append(asyncio.create_task(fetch(page)))
    tasks.append(asyncio.create_task(fail()))
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print([type(result).__name__ for result in results])


async def main():
    await listed()
    await named()
    await filled()


asyncio.run(main())
