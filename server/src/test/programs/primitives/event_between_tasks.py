import asyncio

import anyio


class Server:
    def __init__(self):
        self._stop: asyncio.Event | None = None

    async def serve(self, log):
        self._stop = asyncio.Event()
        log.append("up")
        await self._stop.wait()
        log.append("down")

    def stop(self):
        if self._stop is not None:
            self._stop.set()


async def main():
    server, log = Server(), []
    async with anyio.create_task_group() as group:
        group.start_soon(server.serve, log)
        await asyncio.sleep(0.02)
        server.stop()
    print(log)


asyncio.run(main())
