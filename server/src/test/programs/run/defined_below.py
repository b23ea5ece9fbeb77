import asyncio


def start():
    print(asyncio.run(main("later")))


async def main(text):
    return text


start()
