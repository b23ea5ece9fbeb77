import asyncio

functools = "taken"


async def main(a):
    return a


print(asyncio.run(main(a=1)), functools)
