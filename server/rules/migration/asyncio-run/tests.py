# === a plain test uses it between two that share the loop of a fixture
import asyncio


async def work():
    pass


def work_sync():
    return asyncio.run(work())
    #      ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- unsafe
import anyio


async def work():
    pass


def work_sync():
    return anyio.run(work)

# --- path work.py
# --- file test_work.py
import pytest
import pytest_asyncio

from work import work, work_sync


@pytest_asyncio.fixture(scope="module")
async def server():
    yield 1


@pytest.mark.asyncio
async def test_work(server):
    await work()


def test_work_sync():
    work_sync()

# === a plain fixture uses a method that leads there
import asyncio


class Client:
    async def get(self):
        pass

    def _run(self, coroutine):
        return asyncio.run(self.get())
        #      ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

    def get_sync(self):
        return self._run(self.get)

# --- unsafe
import anyio


class Client:
    async def get(self):
        pass

    def _run(self, coroutine):
        return anyio.run(self.get)

    def get_sync(self):
        return self._run(self.get)

# --- path client.py
# --- file tests/conftest.py
import pytest


@pytest.fixture
async def server():
    yield 1

# --- file tests/test_client.py
import pytest

from client import Client


@pytest.fixture
def answer(server):
    return Client().get_sync()


async def test_answer(answer):
    assert answer is None

# === a plain test of a command
import asyncio

import typer

app = typer.Typer()


async def work():
    pass


@app.command()
def serve():
    asyncio.run(work())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- unsafe
import anyio
import typer

app = typer.Typer()


async def work():
    pass


@app.command()
def serve():
    anyio.run(work)

# --- path commands.py
# --- file tests/test_commands.py
import pytest
from typer.testing import CliRunner

from commands import app


@pytest.fixture(scope="session")
async def server():
    yield 1


def test_serve():
    CliRunner().invoke(app, ["serve"])

# === in the test itself
import asyncio

import pytest


async def work():
    pass


@pytest.fixture(scope="class")
async def server():
    yield 1


def prepare():
    asyncio.run(work())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


def test_plain():
    prepare()

# --- unsafe
import anyio
import pytest


async def work():
    pass


@pytest.fixture(scope="class")
async def server():
    yield 1


def prepare():
    anyio.run(work)


def test_plain():
    prepare()

# --- path tests/test_work.py

# === no loop is kept there
import asyncio

import pytest


async def work():
    pass


@pytest.fixture
async def server():
    yield 1


def test_plain():
    asyncio.run(work())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import anyio
import pytest


async def work():
    pass


@pytest.fixture
async def server():
    yield 1


def test_plain():
    anyio.run(work)

# --- path tests/test_work.py
# --- file tests/test_other.py
import pytest


@pytest.fixture(scope="module")
async def other():
    yield 1


def test_other():
    pass

# === the tests use something else, or have no async fixture
import asyncio


async def work():
    pass


def main():
    asyncio.run(work())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import anyio


async def work():
    pass


def main():
    anyio.run(work)

# --- path work.py
# --- file tests/test_work.py
import pytest

from work import work


@pytest.fixture(scope="module")
async def server():
    yield 1


def test_plain():
    assert work

# --- file tests/test_main.py
import pytest

from work import main


@pytest.fixture
def value():
    return 1


def test_main(value):
    main()
