import asyncio

import anyio


class Replies:
    def __init__(self):
        self._events: dict[int, asyncio.Event] = {}

    async def ask(self, number, log):
        event = self._events[number] = asyncio.Event()
        await event.wait()
        log.append(number)

    def answer(self, number):
        event = self._events.pop(number, None)
        if event:
            event.set()

    def close(self):
        for event in self._events.values():
            event.set()
        self._events.clear()


async def main():
    replies, log = Replies(), []
    async with anyio.create_task_group() as group:
        for number in range(3):
            group.start_soon(replies.ask, number, log)
        await asyncio.sleep(0.02)
        replies.answer(1)
        await asyncio.sleep(0.2)
        replies.close()
    print(log[0], sorted(log))


asyncio.run(main())
