import asyncio


async def say(n):
    await asyncio.sleep(0)
    return n


class Box:
    total = 0

    async def fill(self, numbers):
        self.total = sum(await asyncio.gather(*[say(n) for n in numbers]))
        if numbers: self.parts, self.rest = await asyncio.gather(say(1), say(2))
        return self


async def pages():
    for start in (0, 2):
        yield await asyncio.gather(*[say(start + n) for n in range(2)])


async def main():
    box = await Box().fill([1, 2, 3])
    print(box.total, box.parts, box.rest)
    async for page in pages():
        print(page)
    assert await asyncio.gather(say(1))
    if (found := await asyncio.gather(say(4), say(5))):
        print(found)


asyncio.run(main())
