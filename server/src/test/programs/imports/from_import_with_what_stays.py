# backends: asyncio
from asyncio import (
    Lock,  # kept
    get_running_loop,
    run,
    sleep,  # goes
)


async def main():
    lock = Lock()
    async with lock:
        await sleep(0.001)
    print(get_running_loop().is_running(), lock.locked())


run(main())
