import asyncio.tasks
from asyncio import runners
from asyncio.tasks import sleep


async def main():
    await asyncio.tasks.sleep(0.001)
    await sleep(0.001)
    return "submodules"


print(runners.run(main()))
