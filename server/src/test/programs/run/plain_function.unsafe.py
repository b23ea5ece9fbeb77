import asyncio


async def work(n):
    return n + 1


def main(n):
    return work(n * 10)


print(asyncio.run(main(4)))
