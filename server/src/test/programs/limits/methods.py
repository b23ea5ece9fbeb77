# rules: asyncio-wait-for, asyncio-timeout-error, asyncio-sleep, asyncio-run
import asyncio


class Step:
    def __init__(self, name):
        self.name = name

    async def run(self):
        await self.work()
        return self.name

    async def work(self):
        await asyncio.sleep(0.01)

    async def limited(self, limit):
        try:
            return await asyncio.wait_for(self.run(), limit)
        except asyncio.TimeoutError:
            return "late " + self.name


class Slow(Step):
    async def work(self):
        await super().work()
        await asyncio.sleep(5)


async def main():
    print(await Step("quick").limited(2))
    print(await Slow("slow").limited(0.05))


asyncio.run(main())
