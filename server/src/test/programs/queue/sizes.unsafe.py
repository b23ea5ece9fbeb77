# leaves: ResourceWarning
import asyncio

LIMIT = 2


def size(n):
    print("asked", n)
    return n


async def main(n=2):
    a = asyncio.Queue(maxsize=size(0))
    b = asyncio.Queue(size(2) - 3)
    c = asyncio.Queue(LIMIT)
    d = asyncio.Queue(n)
    e = asyncio.Queue((size(2)))
    for item in range(2):
        await a.put(item)
        await b.put(item)
        await c.put(item)
        await d.put(item)
        await e.put(item)
    print(a.full(), b.full(), c.full(), d.full(), e.full())


asyncio.run(main())
