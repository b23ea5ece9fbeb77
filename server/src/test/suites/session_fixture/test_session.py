# before: passed=2
# after: passed=2
# fixes: unsafe
import pytest
import pytest_asyncio


@pytest_asyncio.fixture(scope="session")
async def server():
    yield 7


@pytest.mark.asyncio
async def test_one(server):
    assert server == 7


@pytest.mark.asyncio
async def test_two(server):
    assert server == 7
