# expect: unchanged
# rules: asyncio-gather
import asyncio
import contextlib


async def fail():
    raise ValueError("failed")


async def main():
    try:
        await asyncio.gather(fail(), fail())
    except ValueError as error:
        print("met", error)
    with contextlib.suppress(ValueError):
        await asyncio.gather(fail())
    print("goes on")


asyncio.run(main())
