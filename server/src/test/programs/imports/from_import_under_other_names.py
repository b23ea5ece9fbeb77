from asyncio import run as start, sleep as nap


async def main(run, sleep):
    await nap(0.001)
    print(run, sleep)


start(main("a", "b"))
