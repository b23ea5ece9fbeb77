"""
>>> asyncio.run(nap())
'nap'
"""
# backends: asyncio
import asyncio


async def nap():
    await asyncio.sleep(0)
    return "nap"


async def main():
    await asyncio.sleep(0)
    await eval("asyncio.sleep(0)")
    exec("print(asyncio.Lock)")
    print(globals()["asyncio"].__name__)


if __name__ == "__main__":
    import doctest

    print(doctest.testmod())
    asyncio.run(main())
