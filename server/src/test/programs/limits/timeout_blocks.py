# backends: asyncio
import asyncio


async def main():
    queue = asyncio.Queue()
    try:
        async with asyncio.timeout(0.03):
            while True:
                print(await queue.get())
    except TimeoutError:
        print("nothing came")
    async with asyncio.timeout(None):
        await asyncio.sleep(0.01)
    try:
        async with asyncio.timeout(delay=0.03) as outer:
            async with asyncio.timeout(5):
                await asyncio.sleep(5)
    except asyncio.TimeoutError as error:
        print("outer", repr(error))
    async with asyncio.timeout(3): await queue.put(1)
    print(queue.qsize())


asyncio.run(main())
