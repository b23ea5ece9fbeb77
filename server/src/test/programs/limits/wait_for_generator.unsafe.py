import asyncio


async def fetch(n):
    await asyncio.sleep(0.01)
    return n


async def numbers():
    for n in range(2):
        yield await asyncio.wait_for(fetch(n), 0.25)


async def main():
    async for n in numbers():
        await asyncio.sleep(0.3)
        print(n)
    if await asyncio.wait_for(fetch(True), 1):
        print("yes")
    for n in await asyncio.wait_for(fetch([4, 5]), 1):
        print(n)
    match await asyncio.wait_for(fetch("a"), 1):
        case "a":
            print("matched")


asyncio.run(main())
