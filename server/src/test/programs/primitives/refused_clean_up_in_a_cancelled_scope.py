# expect: unchanged
# rules: asyncio-lock, asyncio-condition, asyncio-semaphore, asyncio-event
# backends: asyncio
import asyncio

import anyio


class Room:
    def __init__(self):
        self._lock = asyncio.Lock()
        self._changed = asyncio.Condition()
        self._seats = asyncio.Semaphore(1)
        self._open = asyncio.Event()
        self._open.set()
        self.guests = []

    async def stay(self, name):
        self.guests.append(name)
        try:
            await anyio.sleep_forever()
        finally:
            await self._open.wait()
            async with self._lock, self._changed, self._seats:
                self.guests.remove(name)
                self._changed.notify_all()


async def main():
    room = Room()
    with anyio.move_on_after(0.01):
        await room.stay("guest")
    print(room.guests)


anyio.run(main)
