# leaves: ResourceWarning
from asyncio import Queue, QueueEmpty, run


async def main():
    queue: Queue[int] = Queue()
    queue.put_nowait(1)
    try:
        while True: print(queue.get_nowait())
    except QueueEmpty:
        print("empty", queue.empty())


run(main())
