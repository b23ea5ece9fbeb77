# expect: unchanged
# rules: asyncio-no-counterpart
import asyncio


async def party(condition, name):
    async with condition:
        print(name, asyncio.isfuture(name))


async def main():
    queue = asyncio.PriorityQueue()
    for n in (3, 1, 2):
        queue.put_nowait(n)
    print([queue.get_nowait() for _ in range(3)])
    await party(asyncio.Condition(), "one")


asyncio.run(main())
