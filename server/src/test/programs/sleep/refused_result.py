# expect: unchanged
# rules: asyncio-sleep
import asyncio


async def main():
    print(await asyncio.sleep(0.001, "done"))
    print(await asyncio.sleep(0, result=[1]))
    print(await asyncio.sleep(*(0.001, "star")))
    print(await asyncio.sleep(**{"delay": 0, "result": "stars"}))


asyncio.run(main())
