# expect: unchanged
# rules: asyncio-lock
# backends: asyncio
import asyncio

lock = asyncio.Lock()


async def ask(name, alone):
    if alone:
        await lock.acquire()
    print(name, "asks")
    await asyncio.sleep(0.02 if alone else 0)
    if lock.locked():
        lock.release()
    print(name, "is done")


async def main():
    await asyncio.gather(ask("first", True), ask("second", False))
    print(lock.locked())


asyncio.run(main())
