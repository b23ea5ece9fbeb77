import asyncio


def fail(kind):
    raise kind("no")


async def main():
    for kind in (ValueError, KeyError, OSError):
        try:
            await asyncio.to_thread(fail, kind)
        except (ValueError, LookupError) as error:
            print(type(error).__name__, error)
        except OSError as error:
            print("system", error)
    await asyncio.to_thread(fail, RuntimeError)


asyncio.run(main())
