# === a project that has AnyIO for an extra only
import asyncio


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- path tide/poll.py
# --- file pyproject.toml
[project]
name = "tide"
dependencies = []

[project.optional-dependencies]
trio = ["anyio>=4.14", "trio"]
# --- unsafe
import anyio


async def poll():
    await anyio.sleep(1)

# === the part of such a project that needs AnyIO already
import asyncio

from anyio import create_task_group


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- path tide/poll.py
# --- file pyproject.toml
[project]
name = "tide"
dependencies = []

[project.optional-dependencies]
trio = ["anyio>=4.14", "trio"]
# --- fixed
import anyio
from anyio import create_task_group


async def poll():
    await anyio.sleep(1)

# === a file that expects AnyIO to be missing
import asyncio


async def poll():
    try:
        from anyio import sleep
    except ImportError:
        await asyncio.sleep(1)
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    else:
        await sleep(1)

# --- unsafe
import anyio


async def poll():
    try:
        from anyio import sleep
    except ImportError:
        await anyio.sleep(1)
    else:
        await sleep(1)

# === AnyIO itself
import asyncio


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- path src/anyio/_backend.py
# --- file pyproject.toml
[project]
name = "anyio"
# --- file src/anyio/__init__.py
# --- unsafe
import anyio


async def poll():
    await anyio.sleep(1)

# === beside a script that has the name of AnyIO
import asyncio


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- path examples/poll.py
# --- file pyproject.toml
[project]
name = "tide"
dependencies = ["anyio>=4.14"]
# --- file examples/anyio.py
# --- unsafe
import anyio


async def poll():
    await anyio.sleep(1)

# === what stands beside a module of a package hides nothing
import asyncio


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- path tide/backends/poll.py
# --- file pyproject.toml
[project]
name = "tide"
dependencies = ["anyio>=4.14"]
# --- file tide/__init__.py
# --- file tide/backends/__init__.py
# --- file tide/backends/anyio.py
# --- fixed
import anyio


async def poll():
    await anyio.sleep(1)
