import asyncio

import anyio


class Mailbox:
    def __init__(self):
        self._letters = []
        self._arrival = asyncio.Condition()

    async def put(self, letter):
        async with self._arrival:
            self._letters.append(letter)
            self._arrival.notify()

    async def take(self):
        async with self._arrival:
            while not self._letters:
                await self._arrival.wait()
            print(self._letters.pop(), self._arrival.locked())


async def main():
    box = Mailbox()
    async with anyio.create_task_group() as group:
        group.start_soon(box.take)
        await asyncio.sleep(0.02)
        await box.put("hello")


asyncio.run(main())
