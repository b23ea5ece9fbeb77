import asyncio


def note(text):
    print(text)
    return text


async def main(*arguments, **options):
    return arguments, options


def pick():
    print("pick")
    return 1


asyncio.run(main(note("a"), note("b"), c=note("c"), *[note("d")]))
asyncio.run(main(note("a"), pick()))
