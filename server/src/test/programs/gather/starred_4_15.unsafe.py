# minimum-anyio: 4.15
import asyncio


async def square(n, plus=0):
    await asyncio.sleep(0.05 - n / 100)
    return n * n + plus


async def main():
    results = await asyncio.gather(*[square(n) for n in range(4)])
    print(results, type(results).__name__)
    results = await asyncio.gather(*(square(n, plus=1) for n in range(6) if n % 2))
    results.sort(reverse=True)
    print(results + ["end"], results == [26, 10, 2])
    print(await asyncio.gather(*map(square, (3, 1))))
    print(await asyncio.gather(*map(square, (3, 1), (5, 6))))
    print(await asyncio.gather(square(1), *[square(n) for n in (2, 3)], square(4)))
    table = {n: value for n, value in zip("ab", await asyncio.gather(*[square(n) for n in (2, 1)]))}
    print(table, (await asyncio.gather(square(3)))[0])
    for value in await asyncio.gather(*[square(n + m) for n in range(2) for m in range(2)]):
        print(value)


asyncio.run(main())
