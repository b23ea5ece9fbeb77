import asyncio
import time


def nap(seconds, *, then=None):
    time.sleep(seconds)
    return then


async def main():
    started = time.monotonic()
    try:
        await asyncio.wait_for(asyncio.to_thread(time.sleep, 0.5), 0.05)
    except asyncio.TimeoutError:
        print("timeout", time.monotonic() - started < 0.4)
    try:
        print(await asyncio.wait_for(asyncio.to_thread(nap, 0.01, then="rested"), 2))
        await asyncio.wait_for(asyncio.get_running_loop().run_in_executor(None, time.sleep, 0.5), 0.05)
    except asyncio.TimeoutError:
        print("timeout", time.monotonic() - started < 0.8)
    time.sleep(0.6)


asyncio.run(main())
