# minimum-anyio: 4.9
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


async def left_alone():
    heart = asyncio.create_task(beat())
    await asyncio.sleep(0.02)
    heart.cancel()


async def awaited():
    heart = asyncio.create_task(beat("awaited"), name="heart")
    await asyncio.sleep(0.02)
    heart.cancel()
    try:
        await heart
    except asyncio.CancelledError:
        pass


async def in_finally():
    heart = asyncio.create_task(beat("finally"))
    try:
        await asyncio.sleep(0.02)
    finally:
        heart.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await heart


async def several():
    hearts = [asyncio.create_task(beat("one of many")) for _ in range(2)]
    await asyncio.sleep(0.02)
    for heart in hearts:
        heart.cancel()
    await asyncio.gather(*hearts, return_exceptions=True)


async def main():
    for run in (left_alone, awaited, in_finally, several):
        await run()
        await asyncio.sleep(0.01)
        print(log)
        log.clear()


asyncio.run(main())
