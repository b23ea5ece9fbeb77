from asyncio import run, sleep


async def main():
    await sleep(0.001)
    await sleep(0)
    print("from")


run(main())
