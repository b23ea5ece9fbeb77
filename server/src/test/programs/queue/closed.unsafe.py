import asyncio


async def feed(queue, count):
    for item in range(count):
        await queue.put(item)
    await queue.put(None)


async def in_group():
    queue = asyncio.Queue()

    async def produce():
        for item in range(3):
            await queue.put(item)

    async def consume():
        for _ in range(3):
            print("got", await queue.get())

    async with asyncio.TaskGroup() as tg:
        tg.create_task(consume())
        tg.create_task(produce())
    print("behind")


async def as_tasks(count):
    queue = asyncio.Queue(2)
    task = asyncio.create_task(feed(queue, count))
    found = []
    while (item := await queue.get()) is not None:
        found.append(item)
    await task
    if found: return found
    return None


async def gathered():
    queue: asyncio.Queue[int] = asyncio.Queue(1)
    done = asyncio.Queue()

    async def work(name):
        item = await queue.get()
        await asyncio.sleep(item / 10)
        done.put_nowait(item)

    def left():
        return done.qsize()

    async def give():
        for item in (1, 2):
            await queue.put(item)

    await asyncio.gather(give(), *[work(name) for name in ("a", "b")])
    print(left(), done.get_nowait(), done.get_nowait(), left())


async def limited():
    for n in range(2):
        queue = asyncio.Queue()
        try:
            await asyncio.wait_for(queue.get(), 0.05)
        except asyncio.TimeoutError:
            print("nothing came", n)
        await queue.put(n)
        print(await queue.get())


async def main():
    await in_group()
    print(await as_tasks(3))
    await gathered()
    await limited()


asyncio.run(main())
