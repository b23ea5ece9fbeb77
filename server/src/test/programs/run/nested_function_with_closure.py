import asyncio


def start(name):
    async def main():
        return name * 2

    return asyncio.run(main())


print(start("ab"))
