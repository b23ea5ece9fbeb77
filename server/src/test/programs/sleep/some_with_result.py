# backends: asyncio
import asyncio


async def main():
    await asyncio.sleep(0.001)
    print(await asyncio.sleep(0.001, "done"))


asyncio.run(main())
