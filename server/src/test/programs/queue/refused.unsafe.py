# backends: asyncio
# rules: asyncio-queue
# expect: unchanged
import asyncio


class Box(asyncio.Queue):
    pass


class Holder:
    def __init__(self):
        self.items = asyncio.Queue()
        self._all = [asyncio.Queue()]


def give(queue):
    print(type(queue).__name__)


async def main():
    box = Box()
    await box.put(1)
    holder = Holder()
    await holder.items.put(await box.get())
    print(await holder.items.get(), holder._all[0].qsize())
    queue = asyncio.Queue(1)
    print([queue].pop().maxsize)
    heap = asyncio.PriorityQueue()
    await heap.put(2)
    await heap.put(1)
    print(heap.get_nowait())
    told = asyncio.Queue(1)
    try:
        told.get_nowait()
        told.put_nowait(1)
    except asyncio.QueueFull:
        print("full")
    except asyncio.QueueEmpty:
        print("empty")
    unlimited = asyncio.Queue()
    print(unlimited.maxsize)


asyncio.run(main())
