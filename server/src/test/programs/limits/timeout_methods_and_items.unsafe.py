import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        async with lock, asyncio.timeout(0.02) as cm:
            await asyncio.sleep(5)
    except TimeoutError:
        print("timed out", lock.locked(), cm.expired())
    async with asyncio.timeout(0.02) as limit:
        limit.reschedule(None)
        await asyncio.sleep(0.05)
    print(limit.expired())
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(None) as limit, lock:
            limit.reschedule(loop.time() + 0.02)
            await asyncio.sleep(5)
    except TimeoutError:
        print("timed out", lock.locked(), limit.expired())


asyncio.run(main())
