import asyncio


async def main():
    slots = asyncio.Semaphore(1)
    print(slots.locked(), not slots.locked(), slots.locked() is False)
    await slots.acquire()
    if slots.locked():
        print("full")
    slots.release()


asyncio.run(main())
