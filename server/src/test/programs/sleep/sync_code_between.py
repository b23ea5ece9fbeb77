import asyncio


def lines():
    yield 0.001
    yield 0


async def main():
    for delay in lines():
        await asyncio.sleep(delay); print("slept")
    if True: await asyncio.sleep(0)
    else: await asyncio.sleep(1)
    while await asyncio.sleep(0.001): pass
    assert not await asyncio.sleep(0)


asyncio.run(main())
