# before: passed=2
# expect: unchanged
import pytest

import service


@pytest.mark.asyncio
async def test_service():
    assert await service.loop_is_running()


@pytest.mark.asyncio
async def test_fixture(running):
    assert running
