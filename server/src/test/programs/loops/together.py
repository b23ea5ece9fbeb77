import asyncio


def square(n):
    return n * n


class Worker:
    async def run(self, n):
        loop = asyncio.get_running_loop()
        self._started = loop.time()
        result = await loop.run_in_executor(None, square, n)
        return result, loop.time() - self._started < 5


async def at_once(n):
    return await asyncio.get_running_loop().run_in_executor(None, lambda: square(n) + 1)


async def several():
    loop = asyncio.get_event_loop(); first = loop.time()
    values = [await loop.run_in_executor(None, square, each) for each in range(3)]

    async def inner():
        return loop.time() >= first

    return values, await inner()


async def main():
    print(await Worker().run(3))
    print(await at_once(4))
    print(await several())


asyncio.run(main())
