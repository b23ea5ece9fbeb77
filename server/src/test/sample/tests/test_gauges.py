from unittest.mock import AsyncMock, patch

import httpx
import pytest

from tidewatch.gauges import Coast, Gauge

PIER = Gauge(name="Old Pier", url="https://gauges.example/pier", limit=1.5)


@pytest.mark.asyncio
async def test_a_gauge_that_does_not_answer():
    coast = Coast([PIER])
    coast._client = AsyncMock()
    coast._client.get.side_effect = httpx.ConnectError("no route")
    with patch("tidewatch.gauges.asyncio.sleep") as nap, pytest.raises(LookupError):
        await coast.read(PIER)
    assert nap.await_count == 3
