# expect: unchanged
# rules: asyncio-shield
import asyncio


async def work():
    await asyncio.sleep(0.05)
    print("done")


async def main():
    try:
        await asyncio.wait_for(asyncio.shield(work()), 0.01)
    except asyncio.TimeoutError:
        print("too late")
    try:
        await asyncio.shield(asyncio.create_task(work()))
    except asyncio.CancelledError:
        raise
    task = asyncio.create_task(work())
    await asyncio.shield(task)


asyncio.run(main())
