from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asyncio import Task


async def main(task: Task | None = None) -> asyncio.Queue[int] | None:
    await asyncio.sleep(0)
    print(task)


asyncio.run(main())
