import asyncio


async def main():
    ready = asyncio.Event()
    print(ready.is_set())
    ready.set()
    await ready.wait()
    print(ready.is_set())


asyncio.run(main())
