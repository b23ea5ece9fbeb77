import asyncio

anyio = "something else"


async def main():
    await asyncio.sleep(0.001)
    await asyncio.sleep(0)
    print(anyio)


asyncio.run(main())
