# expect: unchanged
# rules: asyncio-wait-for
import asyncio


async def fetch(n):
    await asyncio.sleep(0.01)
    return n


async def main():
    print([await asyncio.wait_for(fetch(n), 1) for n in range(2)])
    count = 2
    while await asyncio.wait_for(fetch(count), 1):
        count -= 1
    print(await fetch(1), await asyncio.wait_for(fetch(2), 1))
    print(await asyncio.gather(asyncio.wait_for(fetch(3), 1), fetch(4)))
    await asyncio.shield(asyncio.wait_for(fetch(1), 1))
    print(await asyncio.wait_for(asyncio.shield(fetch(5)), 1))
    lock = asyncio.Lock(); await asyncio.wait_for(lock.acquire(), 1)
    print(lock.locked())
    for limit in (0, -1):
        try:
            await asyncio.wait_for(fetch(1), -limit)
        except asyncio.TimeoutError:
            print("never started")
    print(await asyncio.wait_for(lock_free(), 0.000001))


async def lock_free():
    return "free"


asyncio.run(main())
