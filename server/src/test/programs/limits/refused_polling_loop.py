# backends: asyncio
# rules: asyncio-wait-for
# expect: unchanged
# The task is cancelled in the turn in which its time is up: AnyIO tells it only the latter, and its loop would go on.
import asyncio
import time


async def poll(event: asyncio.Event):
    while True:
        try:
            await asyncio.wait_for(event.wait(), 0.05)
            return "set"
        except TimeoutError:
            pass


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(poll(event))
    await asyncio.sleep(0.01)
    asyncio.get_running_loop().call_later(0.06, task.cancel)
    time.sleep(0.2)
    await asyncio.wait([task], timeout=0.2)
    event.set()
    await asyncio.wait([task])
    print("cancelled" if task.cancelled() else task.result())


asyncio.run(main())
