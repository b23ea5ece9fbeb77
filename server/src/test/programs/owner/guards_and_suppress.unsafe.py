# owner: Ticker
import asyncio
import contextlib


class Ticker:
    _task: "asyncio.Task | None" = None

    def __init__(self, ticks):
        self.ticks = ticks

    async def open(self):
        if self._task is not None:
            return
        self.ticks.append("open")
        self._task = asyncio.create_task(self.tick())
        self.ticks.append("made")

    async def close(self):
        if self._task is None:
            return
        self.ticks.append("close")
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task
        self._task = None
        self.ticks.append("closed")

    async def tick(self):
        self.ticks.append("tick")
        try:
            await asyncio.sleep(10)
        finally:
            self.ticks.append("tock")


async def main():
    ticker = Ticker([])
    if hasattr(ticker, "open"):
        await ticker.open()
        await asyncio.sleep(0.05)
        await ticker.close()
    else:
        async with ticker:
            await asyncio.sleep(0.05)
    print(ticker.ticks)


asyncio.run(main())
