asyncio = None


def load():
    global asyncio
    import asyncio


async def main():
    await asyncio.sleep(0)
    print("loaded")


load()
asyncio.run(main())
