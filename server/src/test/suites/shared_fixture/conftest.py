import pytest_asyncio


@pytest_asyncio.fixture(params=[1, 2])
async def number(request):
    yield request.param
