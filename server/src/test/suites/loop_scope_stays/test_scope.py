# before: passed=2
# expect: unchanged
import pytest
import pytest_asyncio

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture
async def number():
    return 3


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def other():
    yield 4


async def test_one(number):
    assert number == 3


async def test_two(other):
    assert other == 4
