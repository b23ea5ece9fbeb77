# backends: asyncio
# rules: asyncio-condition
# expect: unchanged
# A waiter that is cancelled while another one holds the lock leaves its block without it in AnyIO.
import asyncio


async def wait(condition, number):
    async with condition:
        await condition.wait()
        print("woken", number)
        await asyncio.sleep(0.05)


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(wait(condition, number)) for number in range(2)]
    await asyncio.sleep(0.01)
    async with condition:
        condition.notify_all()
    await asyncio.sleep(0.02)
    tasks[1].cancel()
    for result in await asyncio.gather(*tasks, return_exceptions=True):
        print(type(result).__name__)


asyncio.run(main())
