import asyncio


async def main():
    lock = asyncio.Lock()
    async with lock:
        print("held", lock.locked())
    await lock.acquire()
    try:
        print("held again")
    finally:
        lock.release()
    print(lock.locked())


asyncio.run(main())
