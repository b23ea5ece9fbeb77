# === handed to a function
import asyncio


def schedule(register):
    register(asyncio.sleep, 1)
    #        ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    register(callback=asyncio.sleep)
    #                 ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- unsafe
import anyio


def schedule(register):
    register(anyio.sleep, 1)
    register(callback=anyio.sleep)

# === the default of a parameter
import asyncio


async def poll(sleep=asyncio.sleep):
#                    ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await sleep(1)

# --- unsafe
import anyio


async def poll(sleep=anyio.sleep):
    await sleep(1)

# === kept under another name
import asyncio

nap = asyncio.sleep
#     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`: by hand, because it is kept under another name, to be put back, say


class Clock:
    sleep = staticmethod(asyncio.sleep)
    #                    ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- unsafe
import asyncio

import anyio

nap = asyncio.sleep


class Clock:
    sleep = staticmethod(anyio.sleep)

# === a decorator, an argument of partial, an element
import asyncio
import functools

pause = functools.partial(asyncio.sleep, 1)
#                         ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
ways = [asyncio.sleep, None]
#       ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`


@asyncio.sleep
#^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
def odd(): ...

# --- unsafe
import functools

import anyio

pause = functools.partial(anyio.sleep, 1)
ways = [anyio.sleep, None]


@anyio.sleep
def odd(): ...

# === compared, and an attribute of it
import asyncio


def is_sleep(function):
    return function is asyncio.sleep, asyncio.sleep.__name__
    #                  ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    #                                 ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- unsafe
import anyio


def is_sleep(function):
    return function is anyio.sleep, anyio.sleep.__name__

# === replaced by assignment
import asyncio


async def no_sleep(delay, result=None):
    return result


asyncio.sleep = no_sleep


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- unsafe
import asyncio

import anyio


async def no_sleep(delay, result=None):
    return result


asyncio.sleep = no_sleep


async def poll():
    await anyio.sleep(1)

# === deleted
import asyncio

del asyncio.sleep

# === replaced by a test's patch
import asyncio
from unittest import mock


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`


def test_poll():
    with mock.patch("asyncio.sleep"):
        pass

# --- unsafe
from unittest import mock

import anyio


async def poll():
    await anyio.sleep(1)


def test_poll():
    with mock.patch("asyncio.sleep"):
        pass

# === replaced by monkeypatch
import asyncio


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`


def test_poll(monkeypatch):
    monkeypatch.setattr(asyncio, "sleep", None)

# --- unsafe
import asyncio

import anyio


async def poll():
    await anyio.sleep(1)


def test_poll(monkeypatch):
    monkeypatch.setattr(asyncio, "sleep", None)

# === named in an annotation that is a string
import asyncio


def use(sleep: "type[asyncio.sleep]"): ...
#                    ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- unsafe
import anyio


def use(sleep: "type[anyio.sleep]"): ...

# === in a text or a comment it is no use
import time

# asyncio.sleep(1) would do the same
print("asyncio.sleep(1)")
time.sleep(1)
# === a test replaces it for all files
import asyncio


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- unsafe
import anyio


async def poll():
    await anyio.sleep(1)
# --- path app/poll.py
# --- file tests/test_poll.py
from unittest.mock import patch


@patch("asyncio.sleep")
def test(sleep): ...
# === a test replaces it for the tests beside it
import asyncio


async def test_wait():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def test_wait():
    await anyio.sleep(1)
# --- path tests/test_wait.py
# --- file tests/test_poll.py
from unittest.mock import patch


@patch("asyncio.sleep")
def test(sleep): ...
# === a fixture replaces it for all tests
import asyncio


async def test_wait():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- unsafe
import anyio


async def test_wait():
    await anyio.sleep(1)
# --- path tests/test_wait.py
# --- file tests/test_poll.py
from unittest.mock import patch

import pytest


@pytest.fixture(scope="session", autouse=True)
def quick():
    with patch("asyncio.sleep"):
        yield
# === a test replaces another file's
import asyncio


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def poll():
    await anyio.sleep(1)
# --- path app/poll.py
# --- file app/other.py
import asyncio
# --- file tests/test_poll.py
from unittest.mock import patch


@patch("app.other.asyncio.sleep")
def test(sleep): ...

# === the word alone replaces nothing
import asyncio

COMMANDS = {"sleep": 1}


async def main(command):
    if command == "sleep":
        await asyncio.sleep(COMMANDS["sleep"])
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    setattr(main, "last", command)

# --- fixed
import anyio

COMMANDS = {"sleep": 1}


async def main(command):
    if command == "sleep":
        await anyio.sleep(COMMANDS["sleep"])
    setattr(main, "last", command)

# === the name goes to a call that replaces things
import asyncio


async def test_all(monkeypatch):
    for name in ("sleep", "wait"):
        monkeypatch.setattr(asyncio, name, None)
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- unsafe
import asyncio

import anyio


async def test_all(monkeypatch):
    for name in ("sleep", "wait"):
        monkeypatch.setattr(asyncio, name, None)
    await anyio.sleep(1)

# === the name as a keyword
import asyncio
from unittest import mock


async def test_all():
    with mock.patch.object(asyncio, attribute="sleep"):
        await asyncio.sleep(1)
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- unsafe
import asyncio
from unittest import mock

import anyio


async def test_all():
    with mock.patch.object(asyncio, attribute="sleep"):
        await anyio.sleep(1)

# === another file asks whether it is there
import asyncio


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def poll():
    await anyio.sleep(1)

# --- path app/poll.py
# --- file app/old.py
import asyncio

if not hasattr(asyncio, "sleep"):
    raise SystemExit
pause = getattr(asyncio, "sleep", None)
