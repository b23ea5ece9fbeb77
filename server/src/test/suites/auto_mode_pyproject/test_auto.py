# before: passed=1
# after: passed=2
# fixes: unsafe
import asyncio


async def test_nap():
    await asyncio.sleep(0)
