# backends: asyncio
# What is free or set is had in a cancelled scope of AnyIO by asyncio's objects, and not by AnyIO's.
import asyncio

import anyio


async def locked(lock):
    async with lock:
        print("locked")


async def main():
    lock = asyncio.Lock()
    ready = asyncio.Event()
    places = asyncio.Semaphore(2)
    before = asyncio.Lock()
    ready.set()
    with anyio.CancelScope() as scope:
        async with before:
            print("before")
        scope.cancel()
        async with lock:
            print("locked")
        await ready.wait()
        print("ready")
        async with places:
            print("placed")
    async with anyio.create_task_group() as group:
        group.start_soon(locked, lock)
        group.cancel_scope.cancel()
    print("end")


asyncio.run(main())
