# === a script that says what it needs
#!/usr/bin/env -S uv run --script
# /// script
# requires-python = ">=3.11"
# dependencies = ["httpx"]
# ///
import asyncio


async def main():
    pass


asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
#!/usr/bin/env -S uv run --script
# /// script
# requires-python = ">=3.11"
# dependencies = ["anyio>=4.14", "httpx"]
# ///
import anyio


async def main():
    pass


anyio.run(main)

# === the same in several lines, and for an older Python
# /// script
# dependencies = [
#     "httpx[http2]",
# ]
# requires-python = ">=3.9"
#
# [tool.uv]
# exclude-newer = "2026-01-01T00:00:00Z"
# ///

"""Fetches."""

import asyncio


async def main():
    pass


asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
# /// script
# dependencies = [
#     "anyio>=4.12",
#     "httpx[http2]",
# ]
# requires-python = ">=3.9"
#
# [tool.uv]
# exclude-newer = "2026-01-01T00:00:00Z"
# ///

"""Fetches."""

import anyio


async def main():
    pass


anyio.run(main)

# === a script for Python 3.8
# /// script
# dependencies = [
#     "httpx[http2]",
# ]
# requires-python = ">=3.8"
#
# [tool.uv]
# exclude-newer = "2026-01-01T00:00:00Z"
# ///

"""Fetches."""

import asyncio


async def main():
    pass


asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
# /// script
# dependencies = [
#     "anyio>=4.5",
#     "httpx[http2]",
# ]
# requires-python = ">=3.8"
#
# [tool.uv]
# exclude-newer = "2026-01-01T00:00:00Z"
# ///

"""Fetches."""

import anyio


async def main():
    pass


anyio.run(main)

# === a script that needs nothing so far
# /// script
# requires-python = ">=3.11"
# ///
import asyncio


async def main():
    pass


asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
# /// script
# dependencies = ["anyio>=4.14"]
# requires-python = ">=3.11"
# ///
import anyio


async def main():
    pass


anyio.run(main)

# === an empty list
# /// script
# dependencies = []
# ///
import asyncio


async def main():
    pass


asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
# /// script
# dependencies = ["anyio>=4.14"]
# ///
import anyio


async def main():
    pass


anyio.run(main)

# === a script that asks for AnyIO already
# /// script
# dependencies = [
#   "AnyIO>=4",
# ]
# ///
import asyncio


async def main():
    pass


asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
# /// script
# dependencies = [
#   "AnyIO>=4",
# ]
# ///
import anyio


async def main():
    pass


anyio.run(main)
