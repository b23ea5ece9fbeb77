"""Warnings on their way to the harbours."""

import asyncio

from tidewatch.background import TaskManager
from tidewatch.gauges import Gauge


class Alerts:
    def __init__(self, pause: float = 0.5) -> None:
        self.sent: list[str] = []
        self._waiting: asyncio.Queue[str] = asyncio.Queue(maxsize=100)
        self._lock = asyncio.Lock()
        self._storm = asyncio.Event()
        self._tasks = TaskManager()
        self._pause = pause

    async def raise_for(self, gauge: Gauge, level: float) -> None:
        await self._waiting.put(f"{gauge.name}: {level:.2f} m")
        if level > 2 * gauge.limit:
            self._storm.set()

    async def deliver(self) -> None:
        """Sends what is waiting, without flooding anybody."""
        while True:
            text = await self._waiting.get()
            self._tasks.spawn(self._send(text))
            if not self._storm.is_set():
                await asyncio.sleep(self._pause)

    async def _send(self, text: str) -> None:
        async with self._lock:
            self.sent.append(text)
            await asyncio.sleep(0)
