import asyncio

import anyio


async def main():
    with anyio.move_on_after(0.01) as scope:
        await asyncio.sleep(100)
    print(scope.cancelled_caught)
    try:
        with anyio.fail_after(0.01):
            while True:
                await asyncio.sleep(0)
    except TimeoutError:
        print("too long")


anyio.run(main, backend="asyncio")
