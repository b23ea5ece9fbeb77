"""Watches all gauges until it is interrupted."""

import asyncio
import sys

from tidewatch.alerts import Alerts
from tidewatch.gauges import Coast

INTERVAL = 60.0


async def watch(coast: Coast, alerts: Alerts) -> None:
    loop = asyncio.get_running_loop()
    sender = asyncio.create_task(alerts.deliver())
    try:
        while True:
            started = loop.time()
            for gauge, level in await coast.levels():
                if level > gauge.limit:
                    await alerts.raise_for(gauge, level)
            await asyncio.sleep(INTERVAL - (loop.time() - started))
    finally:
        sender.cancel()


async def main() -> None:
    await watch(Coast.from_file(sys.argv[1]), Alerts())


def start() -> None:
    asyncio.run(main())


if __name__ == "__main__":
    start()
