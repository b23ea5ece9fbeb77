# expect: unchanged
# rules: asyncio-condition
# backends: asyncio
import asyncio


async def main():
    ready = asyncio.Condition()

    def tell():
        ready.notify_all()

    async with ready:
        asyncio.get_running_loop().call_soon(tell)
        await asyncio.sleep(0.01)
    print("told")


asyncio.run(main())
