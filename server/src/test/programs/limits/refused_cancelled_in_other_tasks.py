# backends: asyncio
import asyncio


async def wait(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def both():
    return await asyncio.gather(wait(5), wait(0.01), return_exceptions=True)


async def grouped():
    async with asyncio.TaskGroup() as group:
        group.create_task(wait(5))
        await asyncio.sleep(5)


async def started():
    await asyncio.create_task(grouped())
    print("goes on")


async def limited(coroutine):
    try:
        async with asyncio.timeout(0.05):
            await coroutine
            print("no limit")
    except TimeoutError:
        print("late")


async def main():
    await limited(both())
    try:
        async with asyncio.timeout(0.05):
            await asyncio.gather(wait(5), wait(0.01), return_exceptions=True)
    except TimeoutError:
        print("late")
    try:
        await asyncio.wait_for(both(), 0.05)
    except TimeoutError:
        print("late")
    try:
        await asyncio.wait_for(started(), 0.05)
    except TimeoutError:
        print("late")
    try:
        async with asyncio.timeout(0.05):
            await asyncio.gather(grouped(), wait(5))
    except TimeoutError:
        print("late")


asyncio.run(main())
