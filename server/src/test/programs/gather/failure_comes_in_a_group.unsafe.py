# What the reason says: the failure is met by `except Exception`, and the others are cancelled. Nothing else differs.
import asyncio


async def fail():
    await asyncio.sleep(0.01)
    raise ValueError("failed")


async def fine():
    await asyncio.sleep(0.02)


async def main():
    try:
        await asyncio.gather(fail(), fine())
    except asyncio.CancelledError:
        print("not cancelled")
        raise
    except Exception:
        print("it failed")


asyncio.run(main())
