import asyncio


async def main():
    queue = asyncio.Queue()

    async def produce():
        for item in range(3):
            await queue.put(item)

    async def consume():
        for _ in range(3):
            print("got", await queue.get())

    await produce()
    print(queue.qsize(), queue.empty(), not queue.empty(), queue.full())
    await consume()
    print(queue.qsize(), queue.empty(), not queue.empty(), queue.full())


asyncio.run(main())
