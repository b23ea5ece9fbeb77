# backends: asyncio
import asyncio
import os
import signal
import threading

early = asyncio.Event()


class Server:
    def __init__(self):
        self.stopped = asyncio.Event()
        self.asked = self.stopped.is_set

    async def serve(self):
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGUSR1, self.stopped.set)
        print(self.asked())
        loop.call_later(0.01, os.kill, os.getpid(), signal.SIGUSR1)
        await self.stopped.wait()
        print(self.asked())
        thread = threading.Thread(target=loop.call_soon_threadsafe, args=(early.set,))
        thread.start()
        await early.wait()
        thread.join()
        done = asyncio.Event()
        loop.call_soon(done.set)
        await done.wait()
        print("all set")


asyncio.run(Server().serve())
