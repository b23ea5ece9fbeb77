# backends: asyncio
import asyncio


async def main():
    await asyncio.sleep(0)
    for name in ("Lock", "Queue"):
        print(callable(getattr(asyncio, name)))


asyncio.run(main())
