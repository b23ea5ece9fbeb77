"""The gauges of a coast, and how high the water stands at each."""

import asyncio
import json
from dataclasses import dataclass
from pathlib import Path

import httpx

MOST_REQUESTS = 8


@dataclass(frozen=True)
class Gauge:
    name: str
    url: str
    limit: float


class Coast:
    def __init__(self, gauges: list[Gauge]) -> None:
        self.gauges = gauges
        self._free = asyncio.Semaphore(MOST_REQUESTS)
        self._client = httpx.AsyncClient()

    @classmethod
    def from_file(cls, path: str) -> "Coast":
        entries = json.loads(Path(path).read_text(encoding="utf-8"))
        return cls([Gauge(**entry) for entry in entries])

    async def levels(self) -> list[tuple[Gauge, float]]:
        """The gauges that answer, each with its level in metres."""
        readings = await asyncio.gather(*(self.read(gauge) for gauge in self.gauges), return_exceptions=True)
        return [(gauge, level) for gauge, level in zip(self.gauges, readings) if isinstance(level, float)]

    async def read(self, gauge: Gauge, attempts: int = 3) -> float:
        async with self._free:
            for attempt in range(attempts):
                try:
                    answer = await asyncio.wait_for(self._client.get(gauge.url), timeout=5)
                    return float(answer.json()["level"])
                except (asyncio.TimeoutError, httpx.TransportError):
                    await asyncio.sleep(2**attempt)
        raise LookupError(f"{gauge.name} does not answer")
