import asyncio


async def main():
    lock = asyncio.Lock()
    event = asyncio.Event()
    slots = asyncio.Semaphore(1)
    await asyncio.wait_for(lock.acquire(), 1)
    try:
        await asyncio.wait_for(event.wait(), 0.02)
    except asyncio.TimeoutError:
        print("not set", lock.locked())
    finally:
        lock.release()
    await asyncio.wait_for(slots.acquire(), 1)
    try:
        await asyncio.wait_for(slots.acquire(), 0.02)
    except asyncio.TimeoutError:
        print("taken")
    slots.release()
    event.set()
    await asyncio.wait_for(event.wait(), 1)
    print("set", lock.locked())


asyncio.run(main())
