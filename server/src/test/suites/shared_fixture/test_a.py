# before: passed=3
# after: passed=5
import pytest


@pytest.mark.asyncio
async def test_a(number):
    assert number


def test_b():
    pass
