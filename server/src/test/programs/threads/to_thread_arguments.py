import asyncio


def describe(name, *rest, sep="-", **more):
    return sep.join([name, *rest, *sorted(more)])


async def main():
    rest = ["x", "y"]
    print(await asyncio.to_thread(describe, "a"))
    print(await asyncio.to_thread(describe, "a", *rest))
    print(await asyncio.to_thread(describe, "a", sep="+", key=1))
    print(await asyncio.to_thread(describe, "a", **{"sep": "/"}))
    print((await asyncio.to_thread(
        describe,
        "a",  # first
        "b",
    )).upper())


asyncio.run(main())
