# backends: asyncio
# rules: asyncio-run-in-executor
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    started = loop.time()
    print(await loop.run_in_executor(None, len, "abc"), loop.time() - started < 1)


asyncio.run(main())
