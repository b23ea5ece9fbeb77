# backends: asyncio
# rules: asyncio-run-in-executor
# expect: unchanged
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as pool:
        print(await loop.run_in_executor(pool, len, "abc"))
    future = loop.run_in_executor(None, len, "ab")
    print(await future)


asyncio.run(main())
