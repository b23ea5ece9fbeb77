# expect: unchanged
# rules: asyncio-event
# backends: asyncio
import asyncio


async def main():
    ready = asyncio.Event()
    ready.set()
    ready.clear()
    print(ready.is_set())


asyncio.run(main())
