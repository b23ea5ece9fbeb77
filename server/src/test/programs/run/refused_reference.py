# expect: unchanged
import asyncio
import functools


async def main(n):
    return n


print(list(map(asyncio.run, [main(1), main(2)])))
start = functools.partial(asyncio.run, debug=False)
print(start(main(3)))
