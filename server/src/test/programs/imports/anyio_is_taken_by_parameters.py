import asyncio


async def main(anyio):
    await asyncio.sleep(0.001)
    for functools in range(2):
        await asyncio.sleep(0)
    print(anyio, functools)


def start(anyio):
    asyncio.run(main(anyio=anyio))


start("taken")
asyncio.run(main("free"))
