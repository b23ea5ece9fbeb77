# === Twisted runs the loop
import asyncio

from twisted.internet import asyncioreactor


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`


asyncioreactor.install()

# --- unsafe
import anyio.to_thread
from twisted.internet import asyncioreactor


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)


asyncioreactor.install()

# === Scrapy does
import asyncio

import scrapy


class Pages(scrapy.Spider):
    async def parse(self, response):
        await asyncio.to_thread(print, response)
        #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- unsafe
import anyio.to_thread
import scrapy


class Pages(scrapy.Spider):
    async def parse(self, response):
        await anyio.to_thread.run_sync(print, response, abandon_on_cancel=True)

# === the settings of another file say so
import asyncio


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- path pages/work.py
# --- file pages/settings.py
TWISTED_REACTOR = "twisted.internet.asyncioreactor.AsyncioSelectorReactor"
# --- unsafe
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)

# === another file takes the reactor
import asyncio


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- path pages/work.py
# --- file pages/start.py
from twisted.internet.asyncioreactor import AsyncioSelectorReactor

reactor = AsyncioSelectorReactor()
# --- unsafe
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)

# === another reactor of Twisted
import asyncio

from twisted.internet import reactor


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- fixed
import anyio.to_thread
from twisted.internet import reactor


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)
