# === behind code that asyncio's import stands behind
from gevent import monkey

monkey.patch_all()

import asyncio
import time


async def main():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    print(time.time())

# --- fixed
from gevent import monkey

monkey.patch_all()

import time

import anyio


async def main():
    await anyio.sleep(1)
    print(time.time())

# === the only import behind the code, which goes
import sys

sys.path.insert(0, "vendor")

import asyncio


async def main():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import sys

sys.path.insert(0, "vendor")

import anyio


async def main():
    await anyio.sleep(1)

# === beside an import that stays there
import sys

sys.path.insert(0, "vendor")

import asyncio

import requests


async def main():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    return asyncio, requests

# --- fixed
import sys

sys.path.insert(0, "vendor")

import asyncio

import anyio
import requests


async def main():
    await anyio.sleep(1)
    return asyncio, requests

# === in a try behind code: at the top
import sys

sys.path.insert(0, "vendor")
try:
    import asyncio
except ImportError:
    raise SystemExit


async def main():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    return asyncio

# --- fixed
import sys

import anyio

sys.path.insert(0, "vendor")
try:
    import asyncio
except ImportError:
    raise SystemExit


async def main():
    await anyio.sleep(1)
    return asyncio
