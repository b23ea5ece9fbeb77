# === asyncio is imported behind what is mended
import pytest_asyncio


@pytest_asyncio.fixture
#^^^^^^^^^^^^^^^^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`
async def client():
    yield 1


import asyncio


async def test_client(client):
    await asyncio.sleep(client)

# --- fixed
import pytest


@pytest.fixture
async def client():
    yield 1


import asyncio


async def test_client(client):
    await asyncio.sleep(client)
