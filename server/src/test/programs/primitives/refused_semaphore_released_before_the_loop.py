# expect: unchanged
# rules: asyncio-semaphore
# backends: asyncio
import asyncio

ready = asyncio.Semaphore(0)


def prepare(count):
    for _ in range(count):
        ready.release()


async def main():
    await ready.acquire()
    await ready.acquire()
    print("ready")


prepare(2)
asyncio.run(main())
