import pytest_asyncio

import service


@pytest_asyncio.fixture
async def running():
    return await service.loop_is_running()
