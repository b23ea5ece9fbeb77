# minimum-anyio: 4.15
import asyncio

import anyio


async def main():
    log = []
    first = asyncio.Future()
    first.set_result(1)
    second = asyncio.Future()
    if first.done(): second.set_result(await first)
    log.append(second.result())
    third = asyncio.Future()
    third.cancel()
    print(log, third.done(), [second.done() for _ in range(1)])


anyio.run(main)
