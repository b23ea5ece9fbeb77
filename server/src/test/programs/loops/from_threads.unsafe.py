# rules: asyncio-run-coroutine-threadsafe, asyncio-to-thread, asyncio-run
# backends: asyncio
import asyncio

import anyio.to_thread


async def double(n, k=2):
    await asyncio.sleep(0.01)
    return n * k


def in_thread(loop: asyncio.AbstractEventLoop, seen):
    first = asyncio.run_coroutine_threadsafe(double(21), loop).result()
    second = asyncio.run_coroutine_threadsafe(double(7, k=3), loop).result()
    loop.call_soon_threadsafe(seen.append, first)
    return second


async def main():
    loop = asyncio.get_running_loop()
    seen = []
    print(await anyio.to_thread.run_sync(in_thread, loop, seen), seen)


asyncio.run(main())
