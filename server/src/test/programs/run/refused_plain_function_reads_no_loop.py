# expect: unchanged
import asyncio


async def work(loop):
    return loop


def main():
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return work("no loop yet")
    return work("in the loop")


print(asyncio.run(main()))
