# import-style: from
from asyncio import gather, run, sleep


async def work(n):
    await sleep(n / 100)
    return n


async def main():
    await gather(work(1), work(2))
    print(await gather(*[work(n) for n in (2, 1)]))


run(main())
