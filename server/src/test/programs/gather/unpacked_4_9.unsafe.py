# minimum-anyio: 4.9
import asyncio


class Client:
    def __init__(self, base):
        self.base = base

    async def fetch(self, path, *, delay=0.0):
        await asyncio.sleep(delay)
        return f"{self.base}/{path}"


async def count(*parts):
    await asyncio.sleep(0)
    return len(parts)


async def main():
    client = Client("pages")
    first, second, parts = await asyncio.gather(
        client.fetch("a", delay=0.03),
        client.fetch(path="b"),
        count(*"xyz"),
    )
    print(first, second, parts)
    (first, [left, right]) = await asyncio.gather(count(), pair())
    print(first, left, right)


async def pair():
    return "l", "r"


asyncio.run(main())
