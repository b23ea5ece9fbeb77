#!/usr/bin/env python3
# -*- coding: utf-8 -*-
# A comment at the top.
"""Documentation."""
from __future__ import annotations

import asyncio  # the only import


async def main(text: NotDefined) -> None:
    await asyncio.sleep(0)
    print(text, __doc__)


asyncio.run(main("äöü 🦉"))
