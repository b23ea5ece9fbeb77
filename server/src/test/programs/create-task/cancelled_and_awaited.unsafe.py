import asyncio
import contextlib

log = []


async def beat(name="beat"):
    try:
        for n in range(100):
            log.append(name)
            await asyncio.sleep(5)
    finally:
        log.append("stopped " + name)


async def handler():
    heart = asyncio.create_task(beat())
    await asyncio.sleep(0.02)
    heart.cancel()
    try:
        await heart
    except asyncio.CancelledError:
        # it was told to
        log.append("cancelled")
    log.append("behind")


async def silent():
    heart = asyncio.create_task(beat("silent"), name="heart")
    try:
        await asyncio.sleep(0.02)
    finally:
        heart.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await heart
        log.append("behind")


async def passing(xs):
    hearts = [asyncio.create_task(beat(x)) for x in xs]
    await asyncio.sleep(0.02)
    for heart in hearts:
        heart.cancel()
        try:
            await heart
        except asyncio.CancelledError: pass
    last = asyncio.create_task(beat("last"))
    await asyncio.sleep(0.02)
    last.cancel()
    await asyncio.gather(last, return_exceptions=True)


async def main():
    await handler()
    await silent()
    await passing(["one"])
    print(log)


asyncio.run(main())
