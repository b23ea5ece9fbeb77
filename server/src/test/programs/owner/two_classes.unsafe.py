# owner: Outer
import asyncio


class Inner:
    async def work(self, log):
        log.append("inner")
        await asyncio.sleep(0.01)


class Outer:
    def __init__(self, log):
        self.log, self.worker = log, Inner()

    async def up(self):
        log = self.log
        log.append("up")
        self.job = asyncio.create_task(
            self.worker.work(
                log,
            )
        )

    async def down(self):
        self.job.cancel()
        await asyncio.gather(self.job, return_exceptions=True)
        self.log.append("down")


async def main():
    log = []
    outer = Outer(log)
    if hasattr(outer, "up"):
        await outer.up()
        await asyncio.sleep(0.05)
        await outer.down()
    else:
        async with outer:
            await asyncio.sleep(0.05)
    print(log)


asyncio.run(main())
