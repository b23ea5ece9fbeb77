import asyncio


class Client:
    async def get(self, n):
        await asyncio.sleep(0.01)
        return n


async def main():
    client = Client()
    print(await asyncio.create_task(client.get(1)))
    n = await asyncio.ensure_future(client.get(2))
    if (await asyncio.create_task(client.get(n))) > 1: return await asyncio.create_task(client.get(3))


print(asyncio.run(main()))
