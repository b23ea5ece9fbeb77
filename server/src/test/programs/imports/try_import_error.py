try:
    import asyncio
except ImportError:
    asyncio = None


async def main():
    await asyncio.sleep(0)
    print("tried")


if asyncio is not None:
    asyncio.run(main())
