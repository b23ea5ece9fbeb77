# expect: unchanged
# rules: asyncio-timeout
import asyncio
import contextlib


class Guard:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        await asyncio.sleep(0.01)
        print("guard left")


async def numbers():
    async with asyncio.timeout(5):
        yield 1
        yield 2


async def main(job):
    async for n in numbers():
        print(n)
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(asyncio.timeout(5))
        print("entered")
    try:
        async with asyncio.timeout(0.02):
            async with Guard():
                await asyncio.sleep(5)
    except TimeoutError:
        print("late")
    try:
        async with asyncio.timeout(0.02):
            try:
                await asyncio.sleep(5)
            finally:
                await asyncio.sleep(0.01)
                print("cleaned up")
    except TimeoutError:
        print("late")
    async with asyncio.timeout(1):
        await job()


async def a_job():
    print("job")


asyncio.run(main(a_job))
