# expect: unchanged
import asyncio


async def main(n):
    return n


print(asyncio.run(*[main(1)]), asyncio.run(**{"main": main(2)}))
