import asyncio


async def loop_is_running():
    return asyncio.get_running_loop().is_running()
