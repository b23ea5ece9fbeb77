# === behind docstring, cookie and future import
#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""A script."""

from __future__ import annotations

import asyncio


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""A script."""

from __future__ import annotations

import anyio


async def poll():
    await anyio.sleep(1)

# === a docstring and a future import, asyncio imported inside
"""A script."""
from __future__ import annotations


async def poll():
    import asyncio

    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
"""A script."""
from __future__ import annotations

import anyio


async def poll():
    await anyio.sleep(1)

# === a shebang and a licence, no import
#!/usr/bin/env python3
# Licence: MIT

async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
#!/usr/bin/env python3
# Licence: MIT

import anyio


async def poll():
    await anyio.sleep(1)

# === among the third-party imports
import asyncio
import os

import attrs
import yaml

from . import clock


async def poll():
    await asyncio.sleep(clock.rate(os, attrs, yaml))
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import os

import anyio
import attrs
import yaml

from . import clock


async def poll():
    await anyio.sleep(clock.rate(os, attrs, yaml))

# === AnyIO is imported already
import asyncio

import anyio


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await anyio.sleep(1)

# --- fixed
import anyio


async def poll():
    await anyio.sleep(1)
    await anyio.sleep(1)

# === AnyIO has another name here
import asyncio

import anyio as a


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await asyncio.sleep(0)
    #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`
    await a.sleep(1)

# --- fixed
import anyio as a
import anyio.lowlevel


async def poll():
    await a.sleep(1)
    await anyio.lowlevel.checkpoint()
    await a.sleep(1)

# === the name is there by a from-import
import asyncio

from anyio import sleep


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await sleep(1)

# --- fixed
import anyio
from anyio import sleep


async def poll():
    await anyio.sleep(1)
    await sleep(1)

# === anyio is something else in the module
import asyncio

anyio = "all of it"


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
from anyio import sleep as anyio_sleep

anyio = "all of it"


async def poll():
    await anyio_sleep(1)

# === anyio is a parameter
import asyncio


async def poll(anyio):
    await asyncio.sleep(anyio)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await asyncio.sleep(0)
    #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`

# --- fixed
from anyio import sleep as anyio_sleep
from anyio.lowlevel import checkpoint as anyio_lowlevel_checkpoint


async def poll(anyio):
    await anyio_sleep(anyio)
    await anyio_lowlevel_checkpoint()

# === named in __all__
import asyncio

__all__ = ["asyncio", "poll"]


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import asyncio

import anyio

__all__ = ["asyncio", "poll"]


async def poll():
    await anyio.sleep(1)

# === re-exported under its own name
import asyncio as asyncio


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import asyncio as asyncio

import anyio


async def poll():
    await anyio.sleep(1)

# === kept by a comment
import asyncio  # noqa: F401


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import asyncio  # noqa: F401

import anyio


async def poll():
    await anyio.sleep(1)

# === a comment behind the import
import asyncio  # for the pauses
import os


async def poll():
    await asyncio.sleep(len(os.sep))
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
# for the pauses
import os

import anyio


async def poll():
    await anyio.sleep(len(os.sep))

# === a use in a string annotation keeps the import
import asyncio


async def poll(queue: "asyncio.Queue[int]") -> "None | asyncio.Task":
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import asyncio

import anyio


async def poll(queue: "asyncio.Queue[int]") -> "None | asyncio.Task":
    await anyio.sleep(1)

# === a use elsewhere keeps the import
import asyncio

lock = asyncio.Lock()


async def poll():
    async with lock:
        await asyncio.sleep(1)
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import asyncio

import anyio

lock = asyncio.Lock()


async def poll():
    async with lock:
        await anyio.sleep(1)

# === a use as a value keeps the import
import asyncio


def tools():
    return asyncio


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import asyncio

import anyio


def tools():
    return asyncio


async def poll():
    await anyio.sleep(1)

# === ten uses, one import
import asyncio


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await asyncio.sleep(2)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await asyncio.sleep(3)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await asyncio.sleep(4)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await asyncio.sleep(5)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


async def poll():
    await anyio.sleep(1)
    await anyio.sleep(2)
    await anyio.sleep(3)
    await anyio.sleep(4)
    await anyio.sleep(5)

# === from-imports where the settings ask for them
import asyncio


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await asyncio.sleep(0)
    #     ^^^^^^^^^^^^^ Use `anyio.lowlevel.checkpoint` instead of `asyncio.sleep(0)`

# --- settings
import-style = "from"

# --- fixed
from anyio import sleep
from anyio.lowlevel import checkpoint


async def poll():
    await sleep(1)
    await checkpoint()

# === from-imports, but the bare name is taken
import asyncio


async def sleep():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- settings
import-style = "from"

# --- fixed
import anyio


async def sleep():
    await anyio.sleep(1)

# === a from-import of AnyIO is extended
from asyncio import sleep

from anyio import Event, run


async def poll():
    await sleep(1)
    #     ^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await Event().wait()


run(poll)

# --- fixed
from anyio import Event, run, sleep


async def poll():
    await sleep(1)
    await Event().wait()


run(poll)

# === the only statement of a suite
def load():
    import asyncio


async def poll():
    import asyncio
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio


def load():
    import asyncio


async def poll():
    await anyio.sleep(1)

# === both rules at once
import asyncio


async def main():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`


asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- settings
select = ["ALL"]

# --- fixed
import anyio


async def main():
    await anyio.sleep(1)


anyio.run(main)

# === the rule switched off
import asyncio


async def main():
    await asyncio.sleep(1)


asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- settings
select = ["migration"]
ignore = ["asyncio-sleep"]

# --- fixed
import asyncio

import anyio


async def main():
    await asyncio.sleep(1)


anyio.run(main)

# === the import that a doctest needs stays
"""
>>> asyncio.run(nap())
"""
import asyncio


async def nap():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
"""
>>> asyncio.run(nap())
"""
import asyncio

import anyio


async def nap():
    await anyio.sleep(1)

# === a doctest that has its own import
"""
>>> import asyncio
>>> asyncio.run(nap())
"""
import asyncio


async def nap():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
"""
>>> import asyncio
>>> asyncio.run(nap())
"""
import anyio


async def nap():
    await anyio.sleep(1)

# === the import that a text of code, or a namespace asked by a text, needs stays
import asyncio


async def nap():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    await eval("asyncio.sleep(1)")
    return globals()["asyncio"]

# --- fixed
import asyncio

import anyio


async def nap():
    await anyio.sleep(1)
    await eval("asyncio.sleep(1)")
    return globals()["asyncio"]

# === all names of the module are given away
from asyncio import sleep


async def nap():
    await sleep(1)
    #     ^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

__all__ = [name for name in dir() if not name.startswith("_")]

# --- fixed
from asyncio import sleep

import anyio


async def nap():
    await anyio.sleep(1)

__all__ = [name for name in dir() if not name.startswith("_")]

# === in a text that begins too far in
    x = 1
#   ^ unexpected indent
    y = 2
import asyncio
async def f():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
    import anyio

    x = 1
    y = 2
async def f():
    await anyio.sleep(1)

# === in a text all of which is too far in
    import os
#   ^^^^^^ unexpected indent
    import asyncio
    async def f():
        await asyncio.sleep(os.nice(0))
        #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
    import os

    import anyio
    async def f():
        await anyio.sleep(os.nice(0))

# === a longer name in __all__ is another one
import asyncio
from waiting import asyncio_timeout

__all__ = ["asyncio_timeout", "poll"]


async def poll():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import anyio
from waiting import asyncio_timeout

__all__ = ["asyncio_timeout", "poll"]


async def poll():
    await anyio.sleep(1)
