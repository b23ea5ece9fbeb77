import asyncio


async def main():
    await asyncio.sleep(0)
    for name in ("sleep", "run"):
        print(callable(getattr(asyncio, name)))


asyncio.run(main())
