import asyncio


class Poller:
    pause = 0.001

    async def __aenter__(self):
        await asyncio.sleep(self.pause)
        print("in")
        return self

    async def __aexit__(self, *error):
        await asyncio.sleep(self.pause)
        print("out", error[0].__name__ if error[0] else None)

    async def poll(self, times):
        for n in range(times):
            try:
                await asyncio.sleep(self.pause * n)
                yield n
            finally:
                await asyncio.sleep(0)


async def main():
    async with Poller() as poller:
        print([n async for n in poller.poll(3)])
    try:
        async with Poller():
            raise KeyError(1)
    except KeyError:
        print("caught")


asyncio.run(main())
