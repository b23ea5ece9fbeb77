import asyncio
from asyncio import TimeoutError as Late


async def fail(error):
    raise error


async def main():
    for error in (asyncio.TimeoutError(), Late("late"), TimeoutError("built in"), ValueError()):
        try:
            await fail(error)
        except (KeyError, asyncio.TimeoutError) as caught:
            print(type(caught).__name__, isinstance(caught, Late))
        except ValueError:
            print("value")


asyncio.run(main())
