# backends: asyncio
import asyncio
import warnings

warnings.simplefilter("ignore")


async def inner():
    return 7


def start():
    try:
        return asyncio.run(inner())
    except RuntimeError as error:
        if "cannot be called from a running event loop" in str(error):
            return "refused as asyncio does"
        return "refused as nobody expects"


async def main():
    print(start())


print(start())
asyncio.run(main())
