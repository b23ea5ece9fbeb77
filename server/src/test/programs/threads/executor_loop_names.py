import asyncio


def square(n):
    return n * n


async def one():
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, square, 2)


async def two():
    """Twice."""
    loop = asyncio.get_event_loop()  # the running one

    first = await loop.run_in_executor(None, square, 3)
    return first + await loop.run_in_executor(None, lambda: square(4))


async def three():
    if True: loop = asyncio.get_running_loop(); print(await loop.run_in_executor(None, square, 5))
    try:
        inner = asyncio.get_running_loop()
    finally:
        pass

    async def nested():
        return await inner.run_in_executor(None, square, 6)

    return await nested()


async def main():
    print(await one(), await two(), await three())
    print(await asyncio.get_running_loop().run_in_executor(
        None,  # the default one
        square,
        7,
    ))


asyncio.run(main())
