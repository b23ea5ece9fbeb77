# expect: unchanged
# rules: asyncio-cancelled-error
import asyncio
import contextlib


async def stubborn(log):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        log.append("stays")


async def sometimes(log, again):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        if again:
            raise
        log.append("stays")


def sync(log):
    try:
        raise asyncio.CancelledError
    except asyncio.CancelledError:
        log.append("sync")


async def main():
    log = []
    for job in (stubborn(log), sometimes(log, False), sometimes(log, True)):
        task = asyncio.create_task(job)
        await asyncio.sleep(0.01)
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
    sync(log)
    print(log, issubclass(asyncio.CancelledError, Exception))


asyncio.run(main())
