from asyncio import *


async def main():
    await sleep(0.001)
    print("star")


run(main())
