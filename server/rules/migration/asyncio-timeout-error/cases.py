# === in handlers
import asyncio


async def read(stream):
    try:
        return await stream.read()
    except asyncio.TimeoutError:
    #      ^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`
        return None
    except (ValueError, asyncio.TimeoutError) as error:
    #                   ^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`
        return error

# --- fixed
async def read(stream):
    try:
        return await stream.read()
    except TimeoutError:
        return None
    except (ValueError, TimeoutError) as error:
        return error
# === raised, tested, kept, annotated, in strings
import asyncio
from asyncio import TimeoutError as Late

ERRORS = (asyncio.TimeoutError, OSError)
#         ^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`


def use(error: "asyncio.TimeoutError") -> bool:
#               ^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`
    if isinstance(error, Late):
    #                    ^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`
        raise asyncio.TimeoutError("late") from error
        #     ^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`
    return issubclass(type(error), asyncio.TimeoutError)
    #                              ^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`

# --- fixed
ERRORS = (TimeoutError, OSError)


def use(error: "TimeoutError") -> bool:
    if isinstance(error, TimeoutError):
        raise TimeoutError("late") from error
    return issubclass(type(error), TimeoutError)
# === imported by its name
from asyncio import TimeoutError


async def read(stream):
    try:
        return await stream.read()
    except TimeoutError:
    #      ^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`
        return None

# --- fixed
async def read(stream):
    try:
        return await stream.read()
    except TimeoutError:
        return None
# === other names of the same class
import asyncio


def use(error):
    return isinstance(error, (asyncio.exceptions.TimeoutError, TimeoutError))
    #                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`

# --- fixed
def use(error):
    return isinstance(error, (TimeoutError, TimeoutError))
# === the built-in name is taken
import asyncio


class TimeoutError(Exception):
    pass


def use(error):
    return isinstance(error, asyncio.TimeoutError)
    #                        ^^^^^^^^^^^^^^^^^^^^ Use the built-in `TimeoutError` instead of `asyncio.TimeoutError`: by hand, because the file has another `TimeoutError`

# === the built-in name is taken by an import
import asyncio

from concurrent.futures import TimeoutError


def use(error):
    return isinstance(error, (asyncio.TimeoutError, TimeoutError))
    #                         ^^^^^^^^^^^^^^^^^^^^ Use the built-in `TimeoutError` instead of `asyncio.TimeoutError`: by hand, because the file has another `TimeoutError`

# === other time-outs
import concurrent.futures
import socket

from redis.exceptions import TimeoutError as RedisTimeout

ERRORS = (concurrent.futures.TimeoutError, socket.timeout, RedisTimeout, TimeoutError)

# === below Python 3.11 a handler stays
import asyncio


async def read(stream):
    try:
        return await stream.read()
    except asyncio.TimeoutError:
    #      ^^^^^^^^^^^^^^^^^^^^ `asyncio.TimeoutError` is the built-in `TimeoutError` only from Python 3.11, and the project supports 3.10
        return None


async def several(stream):
    try:
        return await stream.read()
    except (ValueError, asyncio.TimeoutError):
    #                   ^^^^^^^^^^^^^^^^^^^^ `asyncio.TimeoutError` is the built-in `TimeoutError` only from Python 3.11, and the project supports 3.10
        return None


async def both(stream):
    try:
        return await stream.read()
    except (asyncio.TimeoutError, TimeoutError):
        return None

# --- unsafe
import asyncio


async def read(stream):
    try:
        return await stream.read()
    except (asyncio.TimeoutError, TimeoutError):
        return None


async def several(stream):
    try:
        return await stream.read()
    except (ValueError, asyncio.TimeoutError, TimeoutError):
        return None


async def both(stream):
    try:
        return await stream.read()
    except (asyncio.TimeoutError, TimeoutError):
        return None

# --- file pyproject.toml
[project]
requires-python = ">=3.10"

# === below Python 3.11 other uses stay
import asyncio


async def read(stream, error):
    if error is asyncio.TimeoutError:
    #           ^^^^^^^^^^^^^^^^^^^^ `asyncio.TimeoutError` is the built-in `TimeoutError` only from Python 3.11, and the project supports 3.9
        raise asyncio.TimeoutError
        #     ^^^^^^^^^^^^^^^^^^^^ `asyncio.TimeoutError` is the built-in `TimeoutError` only from Python 3.11, and the project supports 3.9
    try:
        return await stream.read()
    except OSError:
        return 1
    except asyncio.TimeoutError:
    #      ^^^^^^^^^^^^^^^^^^^^ `asyncio.TimeoutError` is the built-in `TimeoutError` only from Python 3.11, and the project supports 3.9
        return 2

# --- file pyproject.toml
[project]
requires-python = ">=3.9"
# === below Python 3.11 whoever asks for the class asks for both
import asyncio
import contextlib
from asyncio import TimeoutError as Late

import pytest


class Case:
    def check(self, error, isinstance_of):
        with self.assertRaises(asyncio.TimeoutError):
        #                      ^^^^^^^^^^^^^^^^^^^^ `asyncio.TimeoutError` is the built-in `TimeoutError` only from Python 3.11, and the project supports 3.10
            pass
        self.assertRaises((ValueError, Late), print, Late)
        #                              ^^^^ `asyncio.TimeoutError` is the built-in `TimeoutError` only from Python 3.11, and the project supports 3.10
        #                                            ^^^^ `asyncio.TimeoutError` is the built-in `TimeoutError` only from Python 3.11, and the project supports 3.10
        isinstance_of(error, asyncio.TimeoutError)
        #                    ^^^^^^^^^^^^^^^^^^^^ `asyncio.TimeoutError` is the built-in `TimeoutError` only from Python 3.11, and the project supports 3.10


async def test(stream, error):
    with pytest.raises(asyncio.TimeoutError, match="late"):
    #                  ^^^^^^^^^^^^^^^^^^^^ `asyncio.TimeoutError` is the built-in `TimeoutError` only from Python 3.11, and the project supports 3.10
        await stream.read()
    with contextlib.suppress(ValueError, asyncio.TimeoutError):
    #                                    ^^^^^^^^^^^^^^^^^^^^ `asyncio.TimeoutError` is the built-in `TimeoutError` only from Python 3.11, and the project supports 3.10
        await stream.read()
    with contextlib.suppress(asyncio.TimeoutError, TimeoutError), pytest.raises((Late, TimeoutError)):
        await stream.read()
    if isinstance(error, asyncio.TimeoutError) or issubclass(type(error), (asyncio.TimeoutError,)):
    #                    ^^^^^^^^^^^^^^^^^^^^ `asyncio.TimeoutError` is the built-in `TimeoutError` only from Python 3.11, and the project supports 3.10
    #                                                                      ^^^^^^^^^^^^^^^^^^^^ `asyncio.TimeoutError` is the built-in `TimeoutError` only from Python 3.11, and the project supports 3.10
        return isinstance(asyncio.TimeoutError, type)
        #                 ^^^^^^^^^^^^^^^^^^^^ `asyncio.TimeoutError` is the built-in `TimeoutError` only from Python 3.11, and the project supports 3.10

# --- unsafe
import asyncio
import contextlib
from asyncio import TimeoutError as Late

import pytest


class Case:
    def check(self, error, isinstance_of):
        with self.assertRaises((asyncio.TimeoutError, TimeoutError)):
            pass
        self.assertRaises((ValueError, Late, TimeoutError), print, Late)
        isinstance_of(error, asyncio.TimeoutError)


async def test(stream, error):
    with pytest.raises((asyncio.TimeoutError, TimeoutError), match="late"):
        await stream.read()
    with contextlib.suppress(ValueError, asyncio.TimeoutError, TimeoutError):
        await stream.read()
    with contextlib.suppress(asyncio.TimeoutError, TimeoutError), pytest.raises((Late, TimeoutError)):
        await stream.read()
    if isinstance(error, (asyncio.TimeoutError, TimeoutError)) or issubclass(type(error), (asyncio.TimeoutError, TimeoutError,)):
        return isinstance(asyncio.TimeoutError, type)

# --- file pyproject.toml
[project]
requires-python = ">=3.10"
# === from Python 3.11
import asyncio

ERROR = asyncio.TimeoutError
#       ^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`

# --- file pyproject.toml
[project]
requires-python = ">=3.11"
# --- fixed
ERROR = TimeoutError
# === a parameter that shadows asyncio, and an assignment
import asyncio


def use(asyncio):
    return asyncio.TimeoutError


asyncio.TimeoutError = OSError

# === both names in one handler
import asyncio


async def read(stream):
    try:
        return await stream.read()
    except (asyncio.TimeoutError, TimeoutError):
    #       ^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`
        return 1
    except (TimeoutError, ValueError, asyncio.TimeoutError):
    #                                 ^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`
        return 2
    except (
        asyncio.TimeoutError,  # one
#       ^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`
        TimeoutError,  # other
    ):
        return 3

# --- fixed
async def read(stream):
    try:
        return await stream.read()
    except TimeoutError:
        return 1
    except (TimeoutError, ValueError):
        return 2
    except (
        # one
        TimeoutError,  # other
    ):
        return 3

# === brought by a star import, which gives what is built in
from asyncio import *


async def read(stream):
    try:
        return await stream.read()
    except TimeoutError:
        return None

# === classifiers name a Python below 3.11, and there is no bound
import asyncio

ERROR = asyncio.TimeoutError
#       ^^^^^^^^^^^^^^^^^^^^ `asyncio.TimeoutError` is the built-in `TimeoutError` only from Python 3.11, and the project supports 3.10

# --- file setup.cfg
[metadata]
classifier =
  Programming Language :: Python :: 3
  Programming Language :: Python :: 3.10
  Programming Language :: Python :: 3.11

# === before Python 3.11 asyncio's class under the name of the built-in one
from asyncio import TimeoutError

async def hear(bell):
    try:
        await bell.wait()
    except TimeoutError:
    #      ^^^^^^^^^^^^ `asyncio.TimeoutError` is the built-in `TimeoutError` only from Python 3.11, and the project supports 3.9
        return False

# --- unsafe
import builtins
from asyncio import TimeoutError

async def hear(bell):
    try:
        await bell.wait()
    except (TimeoutError, builtins.TimeoutError):
        return False

# --- file pyproject.toml
[project]
name = "line"
version = "1"
requires-python = ">=3.9"
dependencies = ["anyio>=4.2"]

# === the built-in one is an OSError, which is caught already
import asyncio
import contextlib
import socket

async def read(stream, error):
    try:
        return await stream.read()
    except (OSError, ValueError, asyncio.TimeoutError):
        return None

async def close(stream, error):
    try:
        await stream.close()
    except (asyncio.TimeoutError, socket.error):
        pass
    try:
        await stream.close()
    except (asyncio.TimeoutError, Exception) as late:
        print(isinstance(late, (asyncio.TimeoutError, IOError)))
    with contextlib.suppress(asyncio.TimeoutError, OSError):
        await stream.close()

async def send(stream):
    class OSError(Exception): ...

    try:
        await stream.send()
    except (OSError, asyncio.TimeoutError):
    #                ^^^^^^^^^^^^^^^^^^^^ `asyncio.TimeoutError` is the built-in `TimeoutError` only from Python 3.11, and the project supports 3.9
        pass

# --- unsafe
import asyncio
import contextlib
import socket

async def read(stream, error):
    try:
        return await stream.read()
    except (OSError, ValueError, asyncio.TimeoutError):
        return None

async def close(stream, error):
    try:
        await stream.close()
    except (asyncio.TimeoutError, socket.error):
        pass
    try:
        await stream.close()
    except (asyncio.TimeoutError, Exception) as late:
        print(isinstance(late, (asyncio.TimeoutError, IOError)))
    with contextlib.suppress(asyncio.TimeoutError, OSError):
        await stream.close()

async def send(stream):
    class OSError(Exception): ...

    try:
        await stream.send()
    except (OSError, asyncio.TimeoutError, TimeoutError):
        pass

# --- file pyproject.toml
[project]
requires-python = ">=3.9"

# === one of two names of the class, on a line of its own
import asyncio


async def main(job):
    try:
        await job()
    except (
        asyncio.TimeoutError,
#       ^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`
        TimeoutError,
        ValueError,
    ):
        pass
    try:
        await job()
    except (asyncio.TimeoutError,
    #       ^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`
            ValueError, TimeoutError):
        pass
    try:
        await job()
    except (ValueError, asyncio.TimeoutError,
    #                   ^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`
            TimeoutError):
        pass

# --- fixed
async def main(job):
    try:
        await job()
    except (
        TimeoutError,
        ValueError,
    ):
        pass
    try:
        await job()
    except (ValueError, TimeoutError):
        pass
    try:
        await job()
    except (ValueError,
            TimeoutError):
        pass
