# === a mark on a test, a method and a class
import pytest


@pytest.mark.asyncio
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
async def test_one():
    pass


@pytest.mark.asyncio()  # fast
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
class TestGroup:
    @pytest.mark.slow
    @pytest.mark.asyncio
    #^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
    @pytest.mark.parametrize("n", [1, 2])
    async def test_two(self, n):
        pass

# --- fixed
import pytest


@pytest.mark.anyio
async def test_one():
    pass


@pytest.mark.anyio()  # fast
class TestGroup:
    @pytest.mark.slow
    @pytest.mark.anyio
    @pytest.mark.parametrize("n", [1, 2])
    async def test_two(self, n):
        pass

# === a mark of the module, alone and in a list
import pytest
from pytest import mark

pytestmark = pytest.mark.asyncio
#            ^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
pytestmark = [mark.asyncio, mark.slow]
#             ^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`

# --- fixed
import pytest
from pytest import mark

pytestmark = pytest.mark.anyio
pytestmark = [mark.anyio, mark.slow]

# === a mark with a scope for the loop
import pytest


@pytest.mark.asyncio(loop_scope="session")
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`: by hand, because `loop_scope` has no counterpart: AnyIO's loop lives as long as the widest async fixture
async def test_one():
    pass

# === marks elsewhere
import pytest

slow = pytest.mark.asyncio
#      ^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`: by hand, because AnyIO's mark has to stand on the test, on its class or in `pytestmark`


@pytest.mark.parametrize("f", [pytest.param(print, marks=pytest.mark.asyncio)])
#                                                        ^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`: by hand, because AnyIO's mark has to stand on the test, on its class or in `pytestmark`
async def test_one(f):
    pass

# === unittest runs its own tests
import unittest

import pytest


class Base(unittest.IsolatedAsyncioTestCase):
    pass


class TestOld(Base):
    @pytest.mark.asyncio
    #^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`: by hand, because `unittest` runs the tests of a `TestCase` itself
    async def test_one(self):
        pass


pytestmark = pytest.mark.asyncio
#            ^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`: by hand, because the file has a `TestCase`, whose methods AnyIO would take over

# === in automatic mode
import pytest


@pytest.mark.asyncio
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
async def test_one():
    pass

# --- file pytest.ini
[pytest]
asyncio_mode = auto

# --- unsafe
import pytest


@pytest.mark.anyio
async def test_one():
    pass

# === other marks, and names that only look alike
import asyncio

import pytest


@pytest.mark.asyncio_cooperative
async def test_one():
    pass


@pytest.mark.anyio
async def test_two():
    await asyncio.shield(test_one())

# === silent until the project has opted in
import pytest


@pytest.mark.asyncio
async def test_one():
    pass

# --- settings
select = ["asyncio-sleep", "syntax-error"]

# --- file pyproject.toml
[project]
name = "tide"

# === beside a fixture that outlives AnyIO's backend
import pytest
import pytest_asyncio


@pytest_asyncio.fixture(scope="session", loop_scope="session")
#^^^^^^^^^^^^^^^^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`: by hand, because `loop_scope` has no counterpart: AnyIO's loop lives as long as the widest async fixture
async def database():
    yield 1


@pytest.mark.asyncio
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
async def test_one(database):
    pass

# --- unsafe
import pytest
import pytest_asyncio


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def database():
    yield 1


@pytest.mark.anyio
async def test_one(database):
    pass

# === beside one of a conftest
import pytest


@pytest.mark.asyncio
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
async def test_one(database):
    pass

# --- path tests/db/test_one.py

# --- file tests/conftest.py
import pytest_asyncio


@pytest_asyncio.fixture(scope="package")
async def database():
    yield 1

# --- unsafe
import pytest


@pytest.mark.anyio
async def test_one(database):
    pass

# === beside one of a conftest that does not concern it, or that has its backend
import pytest


@pytest.mark.asyncio
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
async def test_one(database):
    pass

# --- path tests/db/test_one.py

# --- file tests/other/conftest.py
import pytest_asyncio


@pytest_asyncio.fixture(scope="package")
async def database():
    yield 1

# --- file tests/conftest.py
import pytest_asyncio


@pytest_asyncio.fixture(scope="module")
async def database():
    yield 1

# --- fixed
import pytest


@pytest.mark.anyio
async def test_one(database):
    pass

# === beside a wide one of a conftest that has its backend
import pytest


@pytest.mark.asyncio
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
async def test_one(database):
    pass

# --- path tests/test_one.py

# --- file tests/conftest.py
import pytest
import pytest_asyncio


@pytest.fixture(scope="session")
def anyio_backend():
    return "asyncio"


@pytest_asyncio.fixture(scope="session")
async def database():
    yield 1

# --- fixed
import pytest


@pytest.mark.anyio
async def test_one(database):
    pass

# === where the program still uses asyncio, its tests stay on it
import pytest

import service

# fast ones
@pytest.mark.slow
@pytest.mark.asyncio
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
async def test_one():
    assert await service.running()


@pytest.mark.asyncio
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
async def test_two():
    pass

# --- path tests/test_service.py

# --- file service.py
import asyncio


async def running():
    return asyncio.get_running_loop().is_running()

# --- fixed
import pytest

import service

@pytest.fixture(scope="module")
def anyio_backend():
    return "asyncio"


# fast ones
@pytest.mark.slow
@pytest.mark.anyio
async def test_one():
    assert await service.running()


@pytest.mark.anyio
async def test_two():
    pass

# === where only tests use asyncio, or a fixture is there, nothing is added
import pytest

pytestmark = pytest.mark.asyncio
#            ^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`

class TestAll:
    async def test_one(self):
        pass

# --- path tests/test_service.py

# --- file tests/test_other.py
import asyncio

asyncio.run(None)

# --- fixed
import pytest

pytestmark = pytest.mark.anyio

class TestAll:
    async def test_one(self):
        pass

# === tests on a loop of their own
import asyncio

import pytest


@pytest.fixture
def event_loop_policy():
#   ^^^^^^^^^^^^^^^^^ Return a `loop_factory` from `anyio_backend` instead of defining `event_loop_policy`: by hand, because AnyIO's loop is made from options
    return asyncio.DefaultEventLoopPolicy()


@pytest.mark.asyncio
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
async def test_one():
    pass

# --- unsafe
import asyncio

import pytest


@pytest.fixture
def event_loop_policy():
    return asyncio.DefaultEventLoopPolicy()


@pytest.mark.anyio
async def test_one():
    pass

# === a test that takes the loop of pytest-asyncio
import pytest


@pytest.mark.asyncio
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
async def test_one(event_loop):
#                  ^^^^^^^^^^ AnyIO has no `event_loop` fixture, and pytest-asyncio 1.0 has none: use the running loop, by hand
    await event_loop.run_in_executor(None, print)

# --- unsafe
import pytest


@pytest.mark.anyio
async def test_one(event_loop):
    await event_loop.run_in_executor(None, print)

# === a variable of that name
import asyncio

import pytest


@pytest.mark.asyncio
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
async def test_one():
    event_loop = asyncio.get_running_loop()
    assert event_loop.is_running()

# --- fixed
import asyncio

import pytest


@pytest.mark.anyio
async def test_one():
    event_loop = asyncio.get_running_loop()
    assert event_loop.is_running()

# === fixtures of a conftest.py that take the loop of pytest-asyncio
import pytest


@pytest.mark.asyncio
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
async def test_one(server):
    pass

# --- unsafe
import pytest


@pytest.mark.anyio
async def test_one(server):
    pass

# --- path tests/test_service.py
# --- file tests/conftest.py
import pytest
from service import serve

@pytest.fixture
def server(event_loop):
    return event_loop.run_until_complete(serve())

# === tests on the loop of a conftest.py
import pytest


@pytest.mark.asyncio
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
async def test_one():
    pass

# --- unsafe
import pytest


@pytest.mark.anyio
async def test_one():
    pass

# --- path tests/test_one.py

# --- file tests/conftest.py
import uvloop


def pytest_asyncio_loop_factories(config, item):
    return {"uvloop": uvloop.new_event_loop}

# === a test that looks at all tasks
import asyncio

import pytest


@pytest.mark.asyncio
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
async def test_tasks(client):
    client.close()
    assert asyncio.all_tasks() == {asyncio.current_task()}

# --- unsafe
import asyncio

import pytest


@pytest.mark.anyio
async def test_tasks(client):
    client.close()
    assert asyncio.all_tasks() == {asyncio.current_task()}

# === a test that calls what ends all tasks
import pytest
from service.tasks import Keeper


@pytest.mark.asyncio
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
async def test_end():
    await Keeper().end()

# --- unsafe
import pytest
from service.tasks import Keeper


@pytest.mark.anyio
async def test_end():
    await Keeper().end()

# --- path tests/test_end.py

# --- file service/tasks.py
import asyncio


class Keeper:
    async def end(self):
        await self._cancel(2)

    async def _cancel(self, limit):
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.wait(others, timeout=limit)

# === a fixture that looks for tasks that are left
import pytest


@pytest.mark.asyncio
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
async def test_one():
    pass

# --- unsafe
import pytest


@pytest.mark.anyio
async def test_one():
    pass

# --- path tests/test_one.py

# --- file tests/conftest.py
from asyncio import all_tasks as running

import pytest


@pytest.fixture(autouse=True)
async def nothing_left():
    before = running()
    yield
    assert running() == before

# === a test of what has nothing to do with all tasks
import pytest
from service.tasks import Keeper


@pytest.mark.asyncio
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
async def test_start():
    await Keeper().start()

# --- fixed
import pytest
from service.tasks import Keeper


@pytest.fixture(scope="module")
def anyio_backend():
    return "asyncio"


@pytest.mark.anyio
async def test_start():
    await Keeper().start()

# --- path tests/test_start.py

# --- file service/tasks.py
import asyncio


class Keeper:
    async def start(self):
        pass

    async def end(self):
        all_tasks = asyncio.all_tasks()
        await asyncio.wait(all_tasks)
