import asyncio


class Meter:
    async def start(self):
        self._started = asyncio.get_running_loop().time()

    async def passed(self):
        loop = asyncio.get_event_loop()
        return loop.time() - self._started


async def main():
    loop = asyncio.get_running_loop()
    meter = Meter()
    await meter.start()
    deadline = loop.time() + 0.2
    rounds = 0
    while loop.time() < deadline:
        rounds += 1
        await asyncio.sleep(0.02)
    print(rounds > 0, 0.04 < await meter.passed() < 2)


asyncio.run(main())
