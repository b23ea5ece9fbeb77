import asyncio


def start(n):
    import asyncio
    return asyncio.run(main(n))


async def main(n):
    await asyncio.sleep(0)
    return n


print(start(1), asyncio.run(main(2)))
