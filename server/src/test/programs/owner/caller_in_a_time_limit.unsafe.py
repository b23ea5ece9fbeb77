# owner: Worker
import asyncio


class Worker:
    async def start(self):
        self._runner = asyncio.ensure_future(self._run())

    async def stop(self):
        self._runner.cancel()
        try:
            await self._runner
        except asyncio.CancelledError:
            pass
        await asyncio.sleep(0.01)
        print("cleaned up")

    async def _run(self):
        try:
            await asyncio.sleep(30)
        finally:
            print("the task ends")


async def work(worker):
    if hasattr(worker, "start"):
        await worker.start()
        try:
            await asyncio.sleep(20)
        finally:
            await worker.stop()
    else:
        async with worker:
            await asyncio.sleep(20)


async def main():
    try:
        await asyncio.wait_for(work(Worker()), 0.05)
    except asyncio.TimeoutError:
        print("late")


asyncio.run(main())
