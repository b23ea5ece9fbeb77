# expect: unchanged
import asyncio


async def main(text):
    print(text)


coroutine = main("one")
asyncio.run(coroutine)
jobs = {"two": main("two")}
asyncio.run(jobs["two"])
