# backends: asyncio
# A cancelled caller leaves at once, and the thread goes on.
import asyncio
import threading
import time

started = threading.Event()
release = threading.Event()
done = threading.Event()


def wait():
    started.set()
    release.wait(5)
    print("thread is done")
    done.set()


async def work():
    await asyncio.to_thread(wait)


async def main():
    task = asyncio.create_task(work())
    while not started.is_set():
        await asyncio.sleep(0.01)
    began = time.monotonic()
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", time.monotonic() - began < 3)
    release.set()
    done.wait(5)


asyncio.run(main())
