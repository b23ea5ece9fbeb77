# before: passed=1
# expect: unchanged
import pytest_asyncio


@pytest_asyncio.fixture
async def number():
    return 3


def test_plain(number):
    assert number == 3
