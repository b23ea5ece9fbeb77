# expect: unchanged
# rules: asyncio-wait-for
# backends: asyncio
import asyncio

NEVER = 0


class Step:
    async def run(self):
        raise NotImplementedError

    async def limited(self):
        try:
            await asyncio.wait_for(self.run(), 0.02)
        except asyncio.TimeoutError:
            print("too late")


class Careful(Step):
    async def run(self):
        try:
            await asyncio.sleep(5)
        finally:
            await asyncio.sleep(0.01)
            print("cleaned up")


async def main():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    loop = asyncio.get_running_loop()
    left = loop.time() - 1 - loop.time()
    try:
        print(await asyncio.wait_for(queue.get(), left))
    except asyncio.TimeoutError:
        print("no time left", queue.qsize())
    try:
        print(await asyncio.wait_for(queue.get(), timeout=NEVER))
    except asyncio.TimeoutError:
        print("no time at all", queue.qsize())
    await Careful().limited()


asyncio.run(main())
