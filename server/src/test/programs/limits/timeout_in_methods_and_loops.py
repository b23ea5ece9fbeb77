from asyncio import Event, run, sleep, timeout


class Poller:
    limit = 0.02

    def __init__(self):
        self._ready = Event()
        self.tries = 0

    async def once(self):
        async with timeout(self.limit):
            self.tries += 1
            await self._ready.wait()
            return "ready"

    async def until_ready(self):
        while True:
            try:
                return await self.once()
            except TimeoutError:
                if self.tries == 2:
                    self._ready.set()


async def main():
    poller = Poller()
    print(await poller.until_ready(), poller.tries)
    async with timeout(2):
        for _ in range(2):
            await sleep(0)
        else:
            print("done")


run(main())
