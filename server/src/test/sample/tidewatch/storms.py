"""Storms come and go, and some harbours wait for their end."""

import asyncio


class Storm:
    def __init__(self) -> None:
        self.calm = asyncio.Event()
        self.calm.set()

    def rise(self) -> None:
        self.calm.clear()

    def pass_by(self) -> None:
        self.calm.set()

    async def is_over(self) -> None:
        await self.calm.wait()
