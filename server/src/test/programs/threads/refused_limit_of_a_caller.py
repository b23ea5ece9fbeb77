# backends: asyncio
# `asyncio.run` waits for a thread that a limit has given up, `anyio.run` does not.
import asyncio
import time


def work():
    time.sleep(0.2)
    print("worked")


async def deep():
    await asyncio.to_thread(work)


async def main():
    async def inner():
        await deep()

    try:
        await asyncio.wait_for(inner(), 0.05)
    except TimeoutError:
        print("too late")


asyncio.run(main())
print("after")
