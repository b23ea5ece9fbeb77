# expect: unchanged
# rules: asyncio-lock
# backends: asyncio
import asyncio

lock = asyncio.Lock()


async def turn(on):
    if on:
        await lock.acquire()
    else:
        lock.release()


class Gate:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.shut = False

    async def flip(self):
        if self.shut:
            self.shut = False
            self.lock.release()
            return "open"
        await self.lock.acquire()
        self.shut = True
        return "shut"


async def main():
    for on in (True, False, True):
        await asyncio.create_task(turn(on))
        print(lock.locked())
    gate = Gate()
    for _ in range(4):
        print(await asyncio.create_task(gate.flip()))


asyncio.run(main())
