"""A script with a docstring."""

from __future__ import annotations

import asyncio as aio
import sys


async def main() -> None:
    await aio.sleep(0.001)
    sys.stdout.write("alias\n")


aio.run(main())
