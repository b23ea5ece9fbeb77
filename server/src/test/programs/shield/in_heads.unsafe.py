import asyncio


async def pages(n):
    await asyncio.sleep(0.01)
    return list(range(n))


async def each(result):
    for page in await asyncio.shield(pages(2)):
        yield page
    yield await asyncio.shield(pages(1))
    yield result


async def main():
    if await asyncio.shield(pages(0)):
        print("never")
    else:
        print([page async for page in each("given")])


asyncio.run(main())
