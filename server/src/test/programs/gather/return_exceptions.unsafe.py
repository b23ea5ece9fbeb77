import asyncio


async def work(n):
    await asyncio.sleep(n / 100)
    if n == 2:
        raise ValueError("two")
    print("finished", n)
    return n


async def main():
    results = await asyncio.gather(*(work(n) for n in (1, 2, 3)), return_exceptions=True)
    print(results)
    one, two = await asyncio.gather(work(1), work(2), return_exceptions=True)
    print(one, repr(two))
    await asyncio.gather(work(2), work(4), return_exceptions=True)
    print("after all")
    try:
        for result in await asyncio.gather(work(2), return_exceptions=True):
            if isinstance(result, Exception):
                raise result
    except ValueError as error:
        print("met", error)


asyncio.run(main())
