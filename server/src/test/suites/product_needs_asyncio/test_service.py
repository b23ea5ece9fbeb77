# before: passed=3
# after: passed=3
import pytest

import service


@pytest.mark.asyncio
async def test_service():
    assert await service.loop_is_running()


@pytest.mark.asyncio
async def test_fixture(running):
    assert running


def test_plain():
    pass
