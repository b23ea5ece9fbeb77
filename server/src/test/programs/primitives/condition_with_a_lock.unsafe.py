import asyncio


async def main():
    lock = asyncio.Lock()
    ready = asyncio.Condition(lock)
    other = asyncio.Condition(asyncio.Lock())
    async with ready, other:
        ready.notify()
        other.notify_all()
        print(ready.locked(), other.locked())
    async with lock:
        print("held")


asyncio.run(main())
