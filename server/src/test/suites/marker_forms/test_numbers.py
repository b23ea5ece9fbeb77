# before: passed=6
# after: passed=11
import asyncio

import pytest
import pytest_asyncio

pytestmark = pytest.mark.asyncio


@pytest_asyncio.fixture
async def number():
    await asyncio.sleep(0)
    yield 3


async def test_one(number):
    await asyncio.sleep(0.01)
    assert number == 3


class TestGroup:
    @pytest.mark.asyncio
    async def test_two(self, number):
        assert number == 3


@pytest.mark.parametrize("n", [1, 2])
async def test_three(n):
    await asyncio.sleep(0)
    assert n


def test_sync():
    pass


async def test_port(unused_tcp_port):
    assert unused_tcp_port
