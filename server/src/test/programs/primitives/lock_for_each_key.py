import asyncio
from collections import defaultdict


class Store:
    def __init__(self):
        self._locks = defaultdict(asyncio.Lock)
        self._more: dict[str, asyncio.Lock] = {}

    def _lock(self, key) -> asyncio.Lock:
        lock = self._more.get(key)
        if lock is None:
            lock = self._more[key] = asyncio.Lock()
        return lock

    async def update(self, key):
        async with self._locks[key], self._lock(key):
            print(key, self._locks[key].locked(), len(self._more))
        self._locks.pop(key, None)


async def main():
    store = Store()
    for key in "aba":
        await store.update(key)


asyncio.run(main())
