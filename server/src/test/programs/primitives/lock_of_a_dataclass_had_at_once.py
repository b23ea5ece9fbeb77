# needs-setting: fast-acquire
# minimum-anyio: 4.5
import asyncio
from collections import defaultdict
from dataclasses import dataclass, field

import anyio


@dataclass
class _Account:
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    balance: int = 6

    async def take(self):
        async with self._lock:
            self.balance -= 1


async def main():
    account = _Account()
    locks = defaultdict(asyncio.Lock)
    seen = []

    async def spend(name):
        for _ in range(3):
            await account.take()
            async with locks["log"]:
                seen.append(name)

    async with anyio.create_task_group() as group:
        group.start_soon(spend, "one")
        group.start_soon(spend, "two")
    print(seen[0] == seen[1] == seen[2], seen[3] == seen[4] == seen[5], account.balance)


asyncio.run(main())
