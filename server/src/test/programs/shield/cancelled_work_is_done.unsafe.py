# The work survives in both; the reason says that the caller waits for it, so nothing here looks at when it left.
import asyncio

import anyio

log = []


async def commit():
    await asyncio.sleep(0.03)
    log.append("committed")


async def caller():
    await asyncio.shield(commit())


async def main():
    with anyio.move_on_after(0.01):
        await caller()
    await asyncio.sleep(0.05)
    print(log)


asyncio.run(main())
