import asyncio


async def main():
    number = 2
    for semaphore in (asyncio.Semaphore(number), asyncio.Semaphore(value=3), asyncio.Semaphore()):
        async with semaphore:
            print("in")
        await semaphore.acquire()
        semaphore.release()


asyncio.run(main())
