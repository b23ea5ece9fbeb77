# owner: Poller
import asyncio


class Poller:
    """Polls."""

    def __init__(self):
        self._task: asyncio.Task | None = None
        self.count = 0

    async def start(self):
        """Begins to poll."""
        print("start")
        self._task = asyncio.create_task(self._run(), name="poller")

    async def stop(self):
        """Stops polling."""
        print("stop")
        # from here on it does not run
        self._task.cancel()
        try:
            await self._task
        except asyncio.CancelledError:
            pass
        self._task = None
        print("stopped", self.count > 2)  # the end

    async def _run(self):
        while True:
            self.count += 1
            await asyncio.sleep(0.01)


async def main():
    poller = Poller()
    if hasattr(poller, "start"):
        await poller.start()
        await asyncio.sleep(0.1)
        await poller.stop()
    else:
        async with poller as same:
            print("" if same is poller else "another", end="")
            await asyncio.sleep(0.1)


asyncio.run(main())
