# before: passed=1
# expect: unchanged
import pytest


@pytest.mark.asyncio(loop_scope="module")
async def test_a(number):
    assert number
