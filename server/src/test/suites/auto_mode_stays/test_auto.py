# before: passed=2
# expect: unchanged
import pytest


async def test_one():
    pass


@pytest.mark.asyncio
async def test_two():
    pass
