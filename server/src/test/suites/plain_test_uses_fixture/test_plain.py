# before: passed=2
# after: passed=4
# fixes: unsafe
import pytest
import pytest_asyncio


@pytest_asyncio.fixture
async def number():
    return 3


def test_plain(number):
    assert number == 3


@pytest.mark.asyncio
async def test_async(number):
    assert number == 3
