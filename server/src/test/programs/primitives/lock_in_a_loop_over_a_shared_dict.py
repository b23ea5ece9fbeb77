# minimum-anyio: 4.5
import asyncio

import anyio


class Window:
    def __init__(self):
        self.hits = {}
        self._lock = asyncio.Lock()

    async def expire(self):
        for name in self.hits:
            async with self._lock:
                self.hits[name] += 1

    async def add(self, name):
        self.hits[name] = 0


async def main():
    window = Window()
    for name in "abc":
        await window.add(name)
    async with anyio.create_task_group() as group:
        group.start_soon(window.expire)
        group.start_soon(window.add, "d")
    print(len(window.hits))


asyncio.run(main())
