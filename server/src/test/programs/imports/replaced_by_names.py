# expect: unchanged
import asyncio

calls = []


def noted(function):
    def noting(*arguments):
        calls.append(function.__name__)
        return function(*arguments)

    return noting


for name in ("sleep", "run"):
    setattr(asyncio, name, noted(getattr(asyncio, name)))


async def main():
    await asyncio.sleep(0)
    print(calls)


asyncio.run(main())
