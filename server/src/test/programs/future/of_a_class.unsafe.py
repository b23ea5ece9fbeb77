# minimum-anyio: 4.15
import asyncio

import anyio


class Slot:
    def __init__(self):
        self._reply: asyncio.Future[int] = asyncio.Future()

    def answer(self, value):
        self._reply.set_result(
            value,
        )

    def is_answered(self):
        return self._reply.done() and self._reply.result() > 1

    async def ask(self):
        return await self._reply


async def main():
    slot = Slot()
    async with anyio.create_task_group() as tg:
        tg.start_soon(slot.ask)
        print(slot.is_answered())
        slot.answer(7)
    print(await slot.ask(), slot.is_answered() is True)


anyio.run(main)
