# expect: unchanged
# rules: asyncio-lock, asyncio-condition
# backends: asyncio
import asyncio

lock = asyncio.Lock()


class Rows:
    def __init__(self):
        self.busy = asyncio.Lock()
        self.ready = asyncio.Condition()

    async def read(self):
        await self.busy.acquire()
        try:
            for number in range(3):
                yield number
        finally:
            self.busy.release()

    async def wait(self):
        async with self.ready:
            yield "ready"
            yield "steady"


async def numbers():
    async with lock:
        yield 1
        yield 2


async def first(values):
    async for value in values:
        return value


async def main():
    rows = Rows()
    print(await first(numbers()), await first(rows.read()), await first(rows.wait()))
    # Another task closes the generators that were left early.
    await asyncio.sleep(0.01)
    async with lock, rows.busy, rows.ready:
        print("free again")


asyncio.run(main())
