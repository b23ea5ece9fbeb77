import asyncio

task = "a module's"


async def work(*names):
    await asyncio.sleep(0.01)
    return names


async def main(tg, tasks, n):
    print(await asyncio.gather(*[work(n, task) for n in tasks]))
    await asyncio.gather(*[work(n) for n in tasks])
    for capture in range(2):
        first, coro = await asyncio.gather(work(capture), work(tg), return_exceptions=True)
        print(first, coro, tg, tasks, n)
    while tasks:
        tasks = tasks[1:]
        n, tg = await asyncio.gather(work(n), work(tg, task))
    print(tg, tasks, n)


asyncio.run(main("tg", ["t", "u"], 7))
