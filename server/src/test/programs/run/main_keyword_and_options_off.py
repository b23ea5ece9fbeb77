import asyncio


async def work(a):
    return a


print(asyncio.run(main=work(1)))
print(asyncio.run(work(2), debug=False))
print(asyncio.run(work(3), debug=None))
