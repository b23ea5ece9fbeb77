# backends: asyncio
# rules: asyncio-condition
# Those that were notified are cancelled before they have the lock again, as they are at the end of a program.
import asyncio


async def wait(condition, number):
    try:
        async with condition:
            await condition.wait()
            print("woken", number)
    except asyncio.CancelledError:
        print("cancelled", number)
        raise


async def main(turns):
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(wait(condition, number)) for number in range(4)]
    await asyncio.sleep(0.01)
    async with condition:
        condition.notify_all()
    for _ in range(turns):
        await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    for result in await asyncio.gather(*tasks, return_exceptions=True):
        print(type(result).__name__)


for turns in range(4):
    asyncio.run(main(turns))
