import asyncio


class Box:
    async def fill(self, n):
        await asyncio.sleep(0.01)
        self.n = n
        return self

    async def open(self, tg):
        for n in range(2):
            filling = asyncio.create_task(self.fill(n))
            print("filling", tg)
            # wait for it
            print((await filling).n)  # filled
        try:
            other = asyncio.create_task(self.fill(5))
            await other
        finally:
            print(self.n)
        return tg


async def main():
    print(await Box().open("tg"))


asyncio.run(main())
