# backends: asyncio
import asyncio


async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(10), 0.01)
    except asyncio.TimeoutError:
        print("too long")
    await asyncio.gather(asyncio.sleep(0.01), asyncio.sleep(0))
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0.001)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelled())


asyncio.run(main())
