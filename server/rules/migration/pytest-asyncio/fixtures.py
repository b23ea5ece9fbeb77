# === fixtures of pytest-asyncio
import pytest
import pytest_asyncio


@pytest_asyncio.fixture
#^^^^^^^^^^^^^^^^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`
async def number():
    yield 3


@pytest_asyncio.fixture(scope="module", params=[1, 2])
#^^^^^^^^^^^^^^^^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`
async def other(request):
    return request.param


@pytest.mark.anyio
async def test_one(number, other):
    pass


def test_two():
    pass

# --- fixed
import pytest


@pytest.fixture
async def number():
    yield 3


@pytest.fixture(scope="module", params=[1, 2])
async def other(request):
    return request.param


@pytest.mark.anyio
async def test_one(number, other):
    pass


def test_two():
    pass

# === from-imports, and pytest is not imported yet
from pytest_asyncio import fixture


@fixture
#^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`
async def number():
    return 3

# --- fixed
from pytest import fixture


@fixture
async def number():
    return 3

# === a loop of its own
import pytest_asyncio


@pytest_asyncio.fixture(scope="session", loop_scope="session")
#^^^^^^^^^^^^^^^^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`: by hand, because `loop_scope` has no counterpart: AnyIO's loop lives as long as the widest async fixture
async def server():
    yield

# === for the whole session
"""Tests."""

import pytest_asyncio


# The database.
@pytest_asyncio.fixture(scope="session")
#^^^^^^^^^^^^^^^^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`
async def server():
    yield


@pytest_asyncio.fixture(scope="session", autouse=True)
#^^^^^^^^^^^^^^^^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`
async def client(server):
    yield

# --- unsafe
"""Tests."""

import pytest


@pytest.fixture(scope="session")
def anyio_backend():
    return "asyncio"


# The database.
@pytest.fixture(scope="session")
async def server():
    yield


@pytest.fixture(scope="session", autouse=True)
async def client(server):
    yield

# === a fixture that a plain test uses
import pytest
import pytest_asyncio


@pytest_asyncio.fixture
#^^^^^^^^^^^^^^^^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`
async def number():
    return 3


class TestGroup:
    @pytest_asyncio.fixture(name="app")
    #^^^^^^^^^^^^^^^^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`
    async def make_app(self, number):
        return number


def test_one(number, app):
    assert number == 3

# --- unsafe
import pytest


@pytest.fixture
async def number(anyio_backend):
    return 3


class TestGroup:
    @pytest.fixture(name="app")
    async def make_app(self, anyio_backend, number):
        return number


def test_one(number, app):
    assert number == 3

# === in a conftest: tests of other files, some of which stay
import pytest_asyncio


@pytest_asyncio.fixture
#^^^^^^^^^^^^^^^^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`
async def number():
    return 3

# --- path tests/conftest.py
# --- file tests/test_a.py
import pytest

pytestmark = pytest.mark.asyncio(loop_scope="module")

# --- unsafe
import pytest


@pytest.fixture
async def number():
    return 3

# === in a conftest: all tests of other files can move
import pytest_asyncio


@pytest_asyncio.fixture
#^^^^^^^^^^^^^^^^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`
async def number():
    return 3

# --- path tests/conftest.py
# --- file tests/test_a.py
import pytest


@pytest.mark.asyncio
async def test_a(number):
    pass

# --- fixed
import pytest


@pytest.fixture
async def number():
    return 3

# === tests that stay with pytest-asyncio, since a conftest.py gives them a loop
import pytest
import pytest_asyncio


@pytest_asyncio.fixture(params=[1, 2])
#^^^^^^^^^^^^^^^^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`
async def number(request):
    return request.param


@pytest.mark.asyncio
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
async def test_one(number):
    pass

# --- path tests/test_one.py
# --- file tests/conftest.py
import asyncio

import pytest


@pytest.fixture
def event_loop_policy():
    return asyncio.DefaultEventLoopPolicy()

# --- unsafe
import pytest


@pytest.fixture(params=[1, 2])
async def number(request):
    return request.param


@pytest.mark.anyio
async def test_one(number):
    pass

# === tests that stay because of another fixture
import pytest
import pytest_asyncio


@pytest_asyncio.fixture(scope="session")
#^^^^^^^^^^^^^^^^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`
async def server():
    yield


@pytest_asyncio.fixture
#^^^^^^^^^^^^^^^^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`
async def number():
    return 3


@pytest.mark.asyncio
#^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`
async def test_one(server, number):
    pass

# --- unsafe
import pytest


@pytest.fixture(scope="session")
def anyio_backend():
    return "asyncio"


@pytest.fixture(scope="session")
async def server():
    yield


@pytest.fixture
async def number():
    return 3


@pytest.mark.anyio
async def test_one(server, number):
    pass

# === a test whose mark stays in its parameters
import pytest
import pytest_asyncio


@pytest_asyncio.fixture
#^^^^^^^^^^^^^^^^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`
async def number():
    return 3


@pytest.mark.parametrize("one", [pytest.param(1, marks=pytest.mark.asyncio)])
#                                                      ^^^^^^^^^^^^^^^^^^^ Use `pytest.mark.anyio` instead of `pytest.mark.asyncio`: by hand, because AnyIO's mark has to stand on the test, on its class or in `pytestmark`
async def test_one(one, number):
    pass

# --- unsafe
import pytest


@pytest.fixture
async def number():
    return 3


@pytest.mark.parametrize("one", [pytest.param(1, marks=pytest.mark.asyncio)])
async def test_one(one, number):
    pass

# === in a conftest: a test of another file takes the loop of pytest-asyncio
import pytest_asyncio


@pytest_asyncio.fixture
#^^^^^^^^^^^^^^^^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`
async def number():
    return 3

# --- path tests/conftest.py
# --- file tests/test_a.py
import pytest


@pytest.mark.asyncio
async def test_a(number, event_loop):
    pass

# --- unsafe
import pytest


@pytest.fixture
async def number():
    return 3

# === in a conftest that gives the tests their loop
import asyncio

import pytest
import pytest_asyncio


@pytest.fixture
def event_loop_policy():
#   ^^^^^^^^^^^^^^^^^ Return a `loop_factory` from `anyio_backend` instead of defining `event_loop_policy`: by hand, because AnyIO's loop is made from options
    return asyncio.DefaultEventLoopPolicy()


@pytest_asyncio.fixture
#^^^^^^^^^^^^^^^^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`
async def number():
    return 3

# --- path tests/conftest.py
# --- file tests/test_a.py
import pytest


@pytest.mark.asyncio
async def test_a(number):
    pass

# --- unsafe
import asyncio

import pytest


@pytest.fixture
def event_loop_policy():
    return asyncio.DefaultEventLoopPolicy()


@pytest.fixture
async def number():
    return 3

# === ports, and the loop as a parameter
import pytest


@pytest.mark.anyio
async def test_port(unused_tcp_port, unused_udp_port_factory):
#                   ^^^^^^^^^^^^^^^ Use `free_tcp_port` instead of `unused_tcp_port`
#                                    ^^^^^^^^^^^^^^^^^^^^^^^ Use `free_udp_port_factory` instead of `unused_udp_port_factory`
    def connect():
        return unused_tcp_port

    assert unused_tcp_port and connect() and unused_udp_port_factory()


def test_loop(event_loop):
#             ^^^^^^^^^^ AnyIO has no `event_loop` fixture, and pytest-asyncio 1.0 has none: use the running loop, by hand
    pass


def helper(unused_tcp_port):
    return unused_tcp_port

# --- fixed
import pytest


@pytest.mark.anyio
async def test_port(free_tcp_port, free_udp_port_factory):
    def connect():
        return free_tcp_port

    assert free_tcp_port and connect() and free_udp_port_factory()


def test_loop(event_loop):
    pass


def helper(unused_tcp_port):
    return unused_tcp_port

# === a port fixture of one's own
import pytest


@pytest.fixture
def unused_tcp_port():
    return 1


@pytest.mark.anyio
async def test_port(unused_tcp_port):
    pass

# === the loops that pytest-asyncio is told to make
import asyncio

import pytest
import pytest_asyncio


def pytest_asyncio_loop_factories(config, item):
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Return a `loop_factory` from `anyio_backend` instead of defining `pytest_asyncio_loop_factories`: by hand, because AnyIO's loop is made from options
    return {"selector": asyncio.SelectorEventLoop}


@pytest.fixture(scope="session")
def event_loop_policy():
#   ^^^^^^^^^^^^^^^^^ Return a `loop_factory` from `anyio_backend` instead of defining `event_loop_policy`: by hand, because AnyIO's loop is made from options
    return None


class Plugin:
    @pytest.hookimpl(tryfirst=True)
    def pytest_asyncio_loop_factories(self, config, item):
    #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Return a `loop_factory` from `anyio_backend` instead of defining `pytest_asyncio_loop_factories`: by hand, because AnyIO's loop is made from options
        return {}


def call():
    return pytest_asyncio_loop_factories(None, None)

# --- path tests/conftest.py
# === the hook alone, where nothing else speaks of pytest-asyncio
import uvloop


def pytest_asyncio_loop_factories():
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Return a `loop_factory` from `anyio_backend` instead of defining `pytest_asyncio_loop_factories`: by hand, because AnyIO's loop is made from options
    return {"uvloop": uvloop.new_event_loop}


def loop_factories():
    return {}

# --- path conftest.py

# === a text that names what is replaced
from unittest.mock import patch

import pytest


@pytest.mark.anyio
async def test_retry():
    with patch("service.asyncio.sleep") as sleep:
    #          ^^^^^^^^^^^^^^^^^^^^^^^ Replace `anyio.sleep` once `service` uses it: `asyncio` is not found there then
        assert sleep
    patch("elsewhere.asyncio.sleep")
    print("service.asyncio.shield")

# --- path test_service.py
# --- file service.py
import asyncio

# --- unsafe
from unittest.mock import patch

import pytest


@pytest.mark.anyio
async def test_retry():
    with patch("service.anyio.sleep") as sleep:
        assert sleep
    patch("elsewhere.asyncio.sleep")
    print("service.asyncio.shield")

# === a fixture that a package has for the tests of others
import pytest_asyncio


@pytest_asyncio.fixture
#^^^^^^^^^^^^^^^^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`
async def server():
    yield 1


@pytest_asyncio.fixture
#^^^^^^^^^^^^^^^^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`
def port():
    return 1

# --- path service/pytest_plugin.py
# --- fixed
import pytest
import pytest_asyncio


@pytest_asyncio.fixture
async def server():
    yield 1


@pytest.fixture
def port():
    return 1

# --- unsafe
import pytest


@pytest.fixture
async def server():
    yield 1


@pytest.fixture
def port():
    return 1

# === in a conftest of a folder: plain tests of other folders have a fixture of that name of their own
import pytest_asyncio


@pytest_asyncio.fixture
#^^^^^^^^^^^^^^^^^^^^^^ Use `pytest.fixture` instead of `pytest_asyncio.fixture`
async def port():
    yield 80

# --- path tests/fast/conftest.py
# --- file tests/test_slow.py
def test_port(port):
    assert port

# --- file tests/fast/test_fast.py
import asyncio


async def test_port(port):
    await asyncio.sleep(port)

# --- fixed
import pytest


@pytest.fixture
async def port():
    yield 80
