# expect: unchanged
# rules: asyncio-event
# backends: asyncio
import asyncio


async def main():
    ready = asyncio.Event()
    ready.set()
    print(await ready.wait())


asyncio.run(main())
