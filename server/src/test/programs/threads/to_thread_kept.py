# backends: asyncio
# rules: asyncio-to-thread
# expect: unchanged
import asyncio
import functools


async def main():
    run = functools.partial(asyncio.to_thread, len)
    print(await run("abc"))
    print(await asyncio.gather(asyncio.to_thread(len, "ab")))


asyncio.run(main())
