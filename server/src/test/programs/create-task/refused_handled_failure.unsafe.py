# expect: unchanged
# rules: asyncio-create-task
import asyncio


async def fail():
    raise ValueError("failed")


async def main():
    task = asyncio.create_task(fail())
    try:
        await task
    except ValueError as error:
        print("met", error)
    try:
        other = asyncio.create_task(fail())
        await other
    except ValueError as error:
        print("met", error)


asyncio.run(main())
