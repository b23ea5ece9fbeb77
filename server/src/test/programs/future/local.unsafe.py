# minimum-anyio: 4.15
import asyncio

import anyio


async def main():
    future = asyncio.get_running_loop().create_future()

    async def answer():
        await asyncio.sleep(0.01)
        if not future.done():
            future.set_result(42)

    print(future.done())
    async with anyio.create_task_group() as tg:
        tg.start_soon(answer)
        print(await future)
    print(future.done(), future.result(), (await future) + 1)


anyio.run(main)
