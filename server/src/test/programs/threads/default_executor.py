# backends: asyncio
# rules: asyncio-to-thread, asyncio-run-in-executor
# expect: unchanged
# The executor lets one function run at a time.
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

running = 0
most = 0


def work():
    global running, most
    running += 1
    most = max(most, running)
    time.sleep(0.02)
    running -= 1


async def one():
    await asyncio.to_thread(work)
    await asyncio.get_running_loop().run_in_executor(None, work)


async def main():
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
    await asyncio.gather(one(), one(), one())
    print(most)


asyncio.run(main())
