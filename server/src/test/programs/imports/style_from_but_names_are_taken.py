# import-style: from
import asyncio


async def sleep(delay):
    await asyncio.sleep(delay)
    print("own sleep")


def run(checkpoint):
    asyncio.run(sleep(0.001))
    return checkpoint


async def other():
    await asyncio.sleep(0)


print(run("own run"))
asyncio.run(other())
