import asyncio
from functools import partial, reduce


async def main(a, b):
    return a + b


print(asyncio.run(main(a=1, b=2)), reduce(max, [1, 3, 2]), partial(int, base=2)("11"))
