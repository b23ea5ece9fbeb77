# expect: unchanged
# rules: asyncio-wait-for
import asyncio


class Ledger:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, trace):
        await self.roll_back()

    async def roll_back(self):
        await asyncio.sleep(0.01)
        print("rolled back")


async def book(ledger):
    async with ledger:
        await asyncio.sleep(5)


async def stubborn():
    try:
        await asyncio.sleep(5)
    except BaseException:
        return "stayed"


async def tidy():
    try:
        await asyncio.sleep(5)
    finally:
        await asyncio.sleep(0.01)
        print("tidied up")


async def main():
    for job in (book(Ledger()), stubborn(), tidy()):
        try:
            print(await asyncio.wait_for(job, 0.02))
        except asyncio.TimeoutError:
            print("too slow")
    try:
        await asyncio.wait_for(book(Ledger()), timeout=0.02)
    except asyncio.TimeoutError:
        print("too slow")
    try:
        await asyncio.wait_for(tidy(), timeout=0.02)
    except asyncio.TimeoutError:
        print("too slow")
    try:
        print(await asyncio.wait_for(stubborn(), timeout=0.02))
    except asyncio.TimeoutError:
        print("too slow")


asyncio.run(main())
