import asyncio


class Broken(Exception):
    pass


async def main(kind):
    raise kind("no")


for kind in (Broken, ValueError, KeyError):
    try:
        asyncio.run(main(kind))
    except (Broken, LookupError) as error:
        print("caught", type(error).__name__, error)
    except ValueError as error:
        print("value", error)
    finally:
        print("done")
