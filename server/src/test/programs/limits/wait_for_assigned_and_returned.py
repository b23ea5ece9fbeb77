import asyncio


async def fetch(n):
    await asyncio.sleep(0.01)
    return [n, n + 1]


class Client:
    limit = 2.0

    async def pair(self):
        first, second = await asyncio.wait_for(fetch(3), timeout=self.limit)
        return first * second

    async def again(self, limit: float = 1.5):
        return await asyncio.wait_for(timeout=limit, fut=fetch(7))


async def main():
    client = Client()
    result = await asyncio.wait_for(client.pair(), 2)
    print(result, await client.again())
    total = 1
    total += sum(await asyncio.wait_for(client.again(), None))
    kept: list = await asyncio.wait_for(client.again(), 3)
    assert await asyncio.wait_for(fetch(0), 3)
    print(total, kept)


asyncio.run(main())
