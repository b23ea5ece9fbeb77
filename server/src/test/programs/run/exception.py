import asyncio


async def main():
    print("before")
    raise LookupError("gone")


asyncio.run(main())
