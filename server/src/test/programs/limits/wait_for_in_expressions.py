import asyncio


async def fetch(n):
    await asyncio.sleep(0.01)
    return [3, 1, n]


async def main():
    print(sorted(await asyncio.wait_for(fetch(2), 2))[-1])
    data = {"items": len(await asyncio.wait_for(fetch(2), 2))}
    print(data)
    print(f"{(await asyncio.wait_for(fetch(9), 2))[2]:>4}")
    if data: print(await asyncio.wait_for(fetch(4), 2))
    else: print("nothing")


asyncio.run(main())
