import asyncio
from dataclasses import dataclass, field


@dataclass
class Job:
    name: str
    lock: asyncio.Lock
    _done: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self):
        async with self.lock:
            self._done.set()
        await self._done.wait()
        print(self.name)


async def main():
    lock = asyncio.Lock()
    await Job("one", lock).run()
    await Job("two", lock=lock).run()


asyncio.run(main())
