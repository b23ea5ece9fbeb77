# expect: unchanged
# rules: asyncio-event
# backends: asyncio
import asyncio
from functools import cached_property


class Ticker:
    @cached_property
    def _running(self):
        event = asyncio.Event()
        event.set()
        return event

    def pause(self):
        self._running.clear()

    def resume(self):
        self._running.set()

    async def tick(self):
        await self._running.wait()
        print("tick")


async def main():
    ticker = Ticker()
    await ticker.tick()
    ticker.pause()
    asyncio.get_running_loop().call_later(0.01, ticker.resume)
    await ticker.tick()


asyncio.run(main())
