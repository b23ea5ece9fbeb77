# before: passed=2
# after: passed=2
import asyncio

import pytest
import pytest_asyncio


@pytest_asyncio.fixture
async def queue():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    yield queue


@pytest.mark.asyncio
async def test_queue(queue):
    assert await queue.get() == 1


@pytest.mark.asyncio
async def test_loop():
    assert asyncio.get_running_loop().is_running()
