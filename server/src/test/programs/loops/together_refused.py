# expect: unchanged
# rules: asyncio-event-loop
# backends: asyncio
import asyncio


def square(n):
    return n * n


async def kept():
    loop = asyncio.get_running_loop()
    future = loop.run_in_executor(None, square, 3)
    return await future


async def scheduled(seen):
    loop = asyncio.get_running_loop()
    loop.call_soon(seen.append, 1)
    await loop.run_in_executor(None, square, 3)
    await asyncio.sleep(0)
    return seen


async def given(loop=None):
    loop = loop or asyncio.get_event_loop()
    return await loop.run_in_executor(None, square, 4)


async def main():
    print(await kept(), await scheduled([]), await given())


asyncio.run(main())
