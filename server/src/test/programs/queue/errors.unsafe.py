# leaves: ResourceWarning
import asyncio
from contextlib import suppress


async def main():
    queue = asyncio.Queue(1)
    for _ in range(2):
        try:
            queue.put_nowait(1)
            print("put")
            queue.get_nowait()
            queue.get_nowait()
        except (asyncio.QueueFull, asyncio.QueueEmpty):
            print("no")
    with suppress(asyncio.QueueEmpty):
        queue.get_nowait()
        print("never")
    try: queue.put_nowait(1); queue.put_nowait(2)
    except (KeyError, asyncio.QueueFull): print("full")
    try:
        queue.put_nowait(3)
    except asyncio.QueueFull:
        print("no")
    except asyncio.QueueEmpty:
        print("no")
    finally:
        print("done")


asyncio.run(main())
