# leaves: ResourceWarning
import asyncio


async def main():
    queue = asyncio.Queue(maxsize=1)
    queue.put_nowait("a")
    print(queue.full(), queue.maxsize, f"{queue.qsize()} {queue.full()}")
    try:
        queue.put_nowait("b")
    except asyncio.QueueFull:
        print("full")
    print(queue.get_nowait())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty:
        print("empty")
    while not queue.full(): queue.put_nowait("c")
    print(queue.empty() == True, (not queue.empty()) + 1, -queue.qsize())


asyncio.run(main())
