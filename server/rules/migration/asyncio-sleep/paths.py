# === behind what says where packages lie
import asyncio
import os
import sys

HERE = os.path.dirname(__file__)
if HERE not in sys.path:
    sys.path.insert(0, os.path.join(HERE, "vendor"))

import requests
import yaml


async def main():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
    return requests, yaml

# --- fixed
import os
import sys

HERE = os.path.dirname(__file__)
if HERE not in sys.path:
    sys.path.insert(0, os.path.join(HERE, "vendor"))

import anyio
import requests
import yaml


async def main():
    await anyio.sleep(1)
    return requests, yaml

# === the only import there
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

# === what is needed before comes before
import asyncio
import sys

PAUSES = [asyncio.sleep(0.1)]
#         ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`
sys.path.insert(0, "vendor")

import requests

# --- fixed
import sys

import anyio

PAUSES = [anyio.sleep(0.1)]
sys.path.insert(0, "vendor")

import requests

# === no imports follow
import asyncio
import sys

sys.path.insert(0, "vendor")


async def main():
    await asyncio.sleep(1)
    #     ^^^^^^^^^^^^^ Use `anyio.sleep` instead of `asyncio.sleep`

# --- fixed
import sys

import anyio

sys.path.insert(0, "vendor")


async def main():
    await anyio.sleep(1)
