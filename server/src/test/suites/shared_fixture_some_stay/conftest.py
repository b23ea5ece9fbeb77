import pytest_asyncio


@pytest_asyncio.fixture
async def number():
    yield 1
