import asyncio

_lock = asyncio.Lock()


async def main(number):
    async with _lock:
        print("run", number)


asyncio.run(main(1))
asyncio.run(main(2))
