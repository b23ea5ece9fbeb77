# before: passed=2
# after: passed=2
# fixes: unsafe
import asyncio

import pytest


@pytest.fixture
async def queue():
    return asyncio.Queue()


async def test_queue(queue):
    queue.put_nowait(1)
    assert await queue.get() == 1


@pytest.mark.asyncio
async def test_loop():
    assert asyncio.get_running_loop().is_running()
