import asyncio
from asyncio import CancelledError

log = []


class Worker:
    async def run(self, name):
        try:
            await asyncio.sleep(5)
        except (KeyError, asyncio.CancelledError) as error:
            log.append((name, isinstance(error, KeyError)))
            if name == "a":
                raise
            else:
                raise error

    async def plain(self):
        try:
            await asyncio.sleep(5)
        except CancelledError:
            for entry in ("one", "two"):
                log.append(entry)
            raise
        except Exception:
            log.append("no")


async def main():
    worker = Worker()
    for name in ("a", "b"):
        try:
            await asyncio.wait_for(worker.run(name), 0.02)
        except asyncio.TimeoutError:
            log.append("late")
    try:
        async with asyncio.timeout(0.02):
            await worker.plain()
    except TimeoutError:
        log.append("late")
    print(log)


asyncio.run(main())
