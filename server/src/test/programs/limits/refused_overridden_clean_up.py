# expect: unchanged
# rules: asyncio-wait-for
import asyncio


class Step:
    async def run(self):
        await asyncio.sleep(5)

    async def limited(self, limit):
        try:
            await asyncio.wait_for(self.run(), limit)
        except asyncio.TimeoutError:
            print("late")


class Careful(Step):
    async def run(self):
        try:
            await asyncio.sleep(5)
        finally:
            await asyncio.sleep(0.01)
            print("cleaned up")


async def main():
    await Step().limited(0.02)
    await Careful().limited(0.02)


asyncio.run(main())
