# === the import of a file that is part of the program
import anyio
#      ^^^^^ AnyIO is imported here and not declared in `pyproject.toml`

from anyio import sleep

# --- file pyproject.toml
[project]
name = "tide"

# === only the first import that has to succeed is marked
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from anyio.abc import TaskGroup

try:
    import anyio
except ImportError:
    anyio = None


def later():
    from anyio.to_thread import run_sync
    #    ^^^^^^^^^^^^^^^ AnyIO is imported here and not declared in `pyproject.toml`

    return run_sync

# --- file pyproject.toml
[project]
name = "tide"

# === imports that may fail ask nothing of the project
import contextlib

try:
    import anyio
except (ImportError, AttributeError):
    anyio = None

with contextlib.suppress(ImportError):
    import anyio.to_thread

# --- file pyproject.toml
[project]
name = "tide"

# === declared, however it is spelled
import anyio

# --- file pyproject.toml
[project]
name = "tide"
dependencies = ["AnyIO [trio] >=4.10 ; python_version >= '3.11'"]

# === declared in an extra that users choose
import anyio

# --- file pyproject.toml
[project]
name = "tide"
[project.optional-dependencies]
trio = ["anyio[trio]>=4"]

# === nothing tells what the project needs
import anyio

# --- file pyproject.toml
[tool.ruff]
line-length = 100

# === a module of the project has the name
import anyio

# --- file anyio/__init__.py
# --- file pyproject.toml
[project]
name = "tide"

# === the project is AnyIO
import anyio

# --- file pyproject.toml
[project]
name = "AnyIO"

# === an example asks nothing of the project
import anyio

# --- path examples/hello.py
# --- file pyproject.toml
[project]
name = "tide"

# === a group for development is enough for tests
import anyio

# --- path tests/test_app.py
# --- file pyproject.toml
[project]
name = "tide"
[dependency-groups]
dev = ["anyio"]

# === and not enough for the program
import anyio
#      ^^^^^ AnyIO is imported here and declared for development only in `pyproject.toml`

# --- file pyproject.toml
[project]
name = "tide"
[dependency-groups]
dev = ["anyio"]

# === a group for development is not enough, on the list
[project]
name = "tide"
dependencies = ["click"]
#<^^^^^^^^^^ `app.py` imports AnyIO, which is declared for development only
[dependency-groups]
dev = ["anyio"]

# --- path pyproject.toml
# --- file app.py
import anyio

# --- fixed
[project]
name = "tide"
dependencies = ["click", "anyio>=4.0"]
[dependency-groups]
dev = ["anyio"]

# === another package brings it
[project]
name = "frontdoor"
dependencies = ["starlette>=0.40"]
#<^^^^^^^^^^ `app.py` and 1 more import AnyIO, which is not declared (`starlette` brings it)

[tool.ruff.lint.flake8-tidy-imports.banned-api]
"asyncio.Lock".msg = "use anyio.Lock"

# --- path pyproject.toml
# --- file app.py
import anyio
# --- file door/lock.py
from anyio import Lock

lock = Lock(fast_acquire=True)

# --- fixed
[project]
name = "frontdoor"
dependencies = ["starlette>=0.40", "anyio>=4.5"]

[tool.ruff.lint.flake8-tidy-imports.banned-api]
"asyncio.Lock".msg = "use anyio.Lock"

# === what a partial function passes counts as well
[project]
name = "frontdoor"
dependencies = []
#<^^^^^^^^^^ `app.py` imports AnyIO, which is not declared

# --- path pyproject.toml
# --- file app.py
import functools
from functools import partial as bind

import anyio
from anyio import Lock

make = functools.partial(Lock, fast_acquire=True)
run = bind(anyio.to_thread.run_sync, abandon_on_cancel=True)

# --- fixed
[project]
name = "frontdoor"
dependencies = ["anyio>=4.5"]

# === only tests use it: the list for tests
[project]
name = "tide"
dependencies = []

[project.optional-dependencies]
speed = ["uvloop"]
test = ["pytest"]
#<^^ `tests/test_app.py` imports AnyIO, which is not declared for tests

# --- path pyproject.toml
# --- file tests/test_app.py
import anyio

# --- fixed
[project]
name = "tide"
dependencies = []

[project.optional-dependencies]
speed = ["uvloop"]
test = ["pytest", "anyio>=4.0"]

# === tests are only marked for it
[project]
name = "tide"
dependencies = []

[project.optional-dependencies]
test = ["pytest"]
#<^^ `tests/test_app.py` marks tests for AnyIO, which is not declared for tests

# --- path pyproject.toml
# --- file tests/test_app.py
import pytest


@pytest.mark.anyio
async def test_app():
    pass
# --- file tests/test_other.py
import pytest

@pytest.mark.asyncio
async def test_other(anyio):
    pass

# --- fixed
[project]
name = "tide"
dependencies = []

[project.optional-dependencies]
test = ["pytest", "anyio>=4.0"]

# === asyncio that fixes would move
[project]
name = "tide"
dependencies = ["click"]
#<^^^^^^^^^^ AnyIO is not declared, which fixes of this project would use

# --- path pyproject.toml
# --- settings
select = ["anyio-undeclared", "asyncio-sleep"]

# --- file app.py
import asyncio


async def nap():
    await asyncio.sleep(1)

# --- fixed
[project]
name = "tide"
dependencies = ["click", "anyio>=4.14"]

# === an old Python admits no newer one
[project]
name = "tide"
requires-python = ">=3.9"
dependencies = ["click"]
#<^^^^^^^^^^ AnyIO is not declared, which fixes of this project would use

# --- path pyproject.toml
# --- settings
select = ["anyio-undeclared", "asyncio-sleep"]

# --- file app.py
from asyncio import sleep


async def nap():
    await sleep(1)

# --- fixed
[project]
name = "tide"
requires-python = ">=3.9"
dependencies = ["click", "anyio>=4.12"]

# === the last one for Python 3.8
[project]
name = "tide"
requires-python = ">=3.8"
dependencies = ["click"]
#<^^^^^^^^^^ AnyIO is not declared, which fixes of this project would use

# --- path pyproject.toml
# --- settings
select = ["anyio-undeclared", "asyncio-sleep"]

# --- file app.py
from asyncio import sleep


async def nap():
    await sleep(1)

# --- fixed
[project]
name = "tide"
requires-python = ">=3.8"
dependencies = ["click", "anyio>=4.5"]

# === asyncio that nobody wants to move
[project]
name = "tide"
dependencies = ["click"]

# --- path pyproject.toml
# --- settings
select = ["anyio-undeclared", "migration"]
migration = false

# --- file app.py
import asyncio


async def nap():
    await asyncio.sleep(1)

# === what the files use decides the version: handles of tasks
[project]
dependencies = []
#<^^^^^^^^^^ `app.py` imports AnyIO, which is not declared

# --- path pyproject.toml
# --- file app.py
import anyio


async def both(f, g):
    async with anyio.create_task_group() as tg:
        one = tg.start_soon(f)
        tg.start_soon(g)
    return one.return_value

# --- fixed
[project]
dependencies = ["anyio>=4.14"]

# === what the files use decides the version: the tests run with what the program is given
[project]
dependencies = []
#<^^^^^^^^^^ `app.py` imports AnyIO, which is not declared

# --- path pyproject.toml
# --- file app.py
import anyio

async def main():
    await anyio.sleep(1)

# --- file tests/test_app.py
def test_port(free_tcp_port):
    assert free_tcp_port

# --- file tests/test_lock.py
import anyio

lock = anyio.Lock(fast_acquire=True)

# --- fixed
[project]
dependencies = ["anyio>=4.9"]

# === what the files use decides the version: tasks that nobody keeps, and those of asyncio's groups
[project]
dependencies = []
#<^^^^^^^^^^ `app.py` imports AnyIO, which is not declared

# --- path pyproject.toml
# --- file app.py
import asyncio

import anyio


async def all_of(functions):
    async with anyio.create_task_group() as tg:
        [tg.start_soon(f) for f in functions]
    async with asyncio.TaskGroup() as own:
        return [own.create_task(f()) for f in functions]

# --- fixed
[project]
dependencies = ["anyio>=4.0"]

# === what the files use decides the version: a name that is also of another group
[project]
dependencies = []
#<^^^^^^^^^^ `app.py` imports AnyIO, which is not declared

# --- path pyproject.toml
# --- file app.py
import asyncio

import anyio


async def all_of(functions):
    async with anyio.create_task_group() as tg:
        start(tg, functions)
    async with asyncio.TaskGroup() as group:
        start(group, functions)


def start(group, functions):
    for f in functions:
        group.create_task(f())

# --- fixed
[project]
dependencies = ["anyio>=4.14"]

# === what the files use decides the version: an event of a module
[project]
dependencies = []
#<^^^^^^^^^^ `app.py` imports AnyIO, which is not declared

# --- path pyproject.toml
# --- file app.py
import anyio

ready = anyio.Event()

# --- fixed
[project]
dependencies = ["anyio>=4.2"]

# === what the files use decides the version: a module of its own, a star
[project]
dependencies = []
#<^^^^^^^^^^ `a.py` and 1 more import AnyIO, which is not declared

# --- path pyproject.toml
# --- file a.py
from anyio.functools import cache
# --- file b.py
from anyio import *

# --- fixed
[project]
dependencies = ["anyio>=4.14"]
