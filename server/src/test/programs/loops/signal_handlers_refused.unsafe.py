# rules: asyncio-signal-handler
# expect: unchanged
import asyncio
import os
import signal


class Server:
    def __init__(self, loop):
        self.loop = loop
        self.seen = []
        self.stopped = loop.create_future()

    def remember(self, name):
        self.seen.append(name)
        if len(self.seen) == 3:
            self.stopped.set_result(None)

    def listen(self):
        self.loop.add_signal_handler(signal.SIGUSR1, self.remember, "an attribute")


def listen(loop: asyncio.AbstractEventLoop, remember):
    loop.add_signal_handler(signal.SIGUSR1, remember, "a parameter")


async def main():
    server = Server(asyncio.get_running_loop())
    server.listen()
    os.kill(os.getpid(), signal.SIGUSR1)
    await asyncio.sleep(0.01)
    listen(asyncio.get_running_loop(), server.remember)
    os.kill(os.getpid(), signal.SIGUSR1)
    await asyncio.sleep(0.01)
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, lambda: server.remember("a call"))
    os.kill(os.getpid(), signal.SIGUSR1)
    await server.stopped
    print(server.seen, asyncio.get_running_loop().remove_signal_handler(signal.SIGUSR1))


asyncio.run(main())
