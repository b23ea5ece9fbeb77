# expect: unchanged
# rules: asyncio-event
# backends: asyncio
import asyncio


async def main():
    events = [asyncio.Event(), asyncio.Event()]
    for event in events:
        event.set()
        event.clear()
    print([event.is_set() for event in events])


asyncio.run(main())
