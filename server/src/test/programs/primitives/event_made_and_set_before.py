import asyncio

_ready = asyncio.Event()
_ready.set()


async def main():
    await _ready.wait()
    print(_ready.is_set())


asyncio.run(main())
