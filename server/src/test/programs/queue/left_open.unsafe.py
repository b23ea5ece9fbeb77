# rules: asyncio-queue
# backends: asyncio
# leaves: ResourceWarning
import asyncio


async def main():
    queue = asyncio.Queue()
    background = set()

    async def later():
        print("later", await queue.get())

    background.add(asyncio.create_task(later()))
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_soon(queue.put_nowait, 1)
    await asyncio.sleep(0.1)
    return background


async def around():
    async with asyncio.TaskGroup() as tg:
        if tg:
            queue = asyncio.Queue()

            async def take():
                print("took", await queue.get())

            tg.create_task(take())
            await queue.put(2)


asyncio.run(main())
asyncio.run(around())
