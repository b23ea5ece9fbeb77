# === an alias
import asyncio as aio


async def poll():
    await aio.sleep(1)
    #     ^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def poll():
    await anyio.sleep(1)

# === a from-import
from asyncio import sleep


async def poll():
    await sleep(1)
    #     ^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
from anyio import sleep


async def poll():
    await sleep(1)

# === a from-import under another name
from asyncio import sleep as nap


async def poll():
    await nap(1)
    #     ^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
from anyio import sleep as nap


async def poll():
    await nap(1)

# === a from-import of several names
from asyncio import Queue, sleep, wait_for


async def poll(queue: Queue):
    await sleep(1)
    #     ^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    return await wait_for(queue.get(), 1)

# --- fixed
from asyncio import Queue, wait_for

from anyio import sleep


async def poll(queue: Queue):
    await sleep(1)
    return await wait_for(queue.get(), 1)

# === a from-import in parentheses, with comments
from asyncio import (
    Queue,  # for the jobs
    sleep,  # for the pauses
)


async def poll(queue: Queue):
    await sleep(1)
    #     ^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
from asyncio import (
    Queue,  # for the jobs
    # for the pauses
)

from anyio import sleep


async def poll(queue: Queue):
    await sleep(1)

# === the module where it is defined
import asyncio.tasks


async def poll():
    await asyncio.tasks.sleep(1)
    #     ^^^^^^^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import asyncio.tasks

import anyio


async def poll():
    await anyio.sleep(1)

# === a module of asyncio by a from-import
from asyncio import tasks


async def poll():
    await tasks.sleep(1)
    #     ^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def poll():
    await anyio.sleep(1)

# === a from-import from where it is defined
from asyncio.tasks import sleep


async def poll():
    await sleep(1)
    #     ^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
from anyio import sleep


async def poll():
    await sleep(1)

# === a star import
from asyncio import *


async def poll():
    await sleep(1)
    #     ^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
from asyncio import *

import anyio


async def poll():
    await anyio.sleep(1)

# === a star import from elsewhere may bring anything
from asyncio import *
from tools import *


async def poll():
    await sleep(1)

# === without any import
async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def poll():
    await anyio.sleep(1)

# === without any import, but a star import may bring it
from tools import *


async def poll():
    await asyncio.sleep(1)

# === inside a function
async def poll():
    import asyncio

    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def poll():
    await anyio.sleep(1)

# === inside a function, alone on its line
async def poll():
    import asyncio; await asyncio.sleep(1)
    #                     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def poll():
    await anyio.sleep(1)

# === in the module and in a function
import asyncio


async def poll():
    import asyncio as aio

    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await aio.sleep(1)
    #     ^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def poll():
    await anyio.sleep(1)
    await anyio.sleep(1)

# === for type checkers only
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
from typing import TYPE_CHECKING

import anyio

if TYPE_CHECKING:
    import asyncio


async def poll():
    await anyio.sleep(1)

# === in a try for its failure
try:
    import asyncio
except ImportError:
    asyncio = None


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio

try:
    import asyncio
except ImportError:
    asyncio = None


async def poll():
    await anyio.sleep(1)

# === in a try with a replacement
try:
    import asyncio
except ImportError:
    import trollius as asyncio


async def poll():
    await asyncio.sleep(1)

# === below a condition
import sys

if sys.version_info >= (3, 8):
    import asyncio


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import sys

import anyio

if sys.version_info >= (3, 8):
    import asyncio


async def poll():
    await anyio.sleep(1)

# === combined with another module
import os, asyncio


async def poll():
    await asyncio.sleep(len(os.sep))
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import os

import anyio


async def poll():
    await anyio.sleep(len(os.sep))

# === combined with two, on a line with another statement
import os, asyncio, sys; print(os.sep, sys.path)


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import os, sys; print(os.sep, sys.path)

import anyio


async def poll():
    await anyio.sleep(1)

# === also imported by a submodule
import asyncio
import asyncio.subprocess


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    return await asyncio.subprocess.create_subprocess_exec("true")

# --- fixed
import asyncio
import asyncio.subprocess

import anyio


async def poll():
    await anyio.sleep(1)
    return await asyncio.subprocess.create_subprocess_exec("true")

# === a global declaration binds the module's name
def load():
    global asyncio
    import asyncio


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


def load():
    global asyncio
    import asyncio


async def poll():
    await anyio.sleep(1)

# === bound to another name afterwards
import asyncio

aio = asyncio


async def poll():
    await aio.sleep(1)
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import asyncio

import anyio

aio = asyncio


async def poll():
    await aio.sleep(1)
    await anyio.sleep(1)

# === a lazy import
lazy import asyncio


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
lazy import anyio


async def poll():
    await anyio.sleep(1)
