import asyncio

import pytest

from tidewatch.alerts import Alerts
from tidewatch.gauges import Gauge

PIER = Gauge(name="Old Pier", url="https://gauges.example/pier", limit=1.5)


@pytest.mark.asyncio
async def test_warnings_arrive_in_order():
    alerts = Alerts(pause=0)
    delivery = asyncio.create_task(alerts.deliver())
    await alerts.raise_for(PIER, 1.7)
    await alerts.raise_for(PIER, 1.9)
    await asyncio.sleep(0.05)
    delivery.cancel()
    assert alerts.sent == ["Old Pier: 1.70 m", "Old Pier: 1.90 m"]
