# expect: unchanged
# rules: asyncio-sleep
import asyncio
from unittest import mock


async def poll():
    await asyncio.sleep(1000)
    return "at once"


async def no_sleep(delay, result=None):
    return result


with mock.patch("asyncio.sleep", no_sleep):
    print(asyncio.run(poll()))
