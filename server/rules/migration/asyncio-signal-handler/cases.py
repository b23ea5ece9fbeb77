# === handlers of signals
import asyncio
import signal

async def main(stop):
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop)
#   ^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.open_signal_receiver` instead of a loop's `add_signal_handler`: by hand, because a task has to read the signals
    asyncio.get_running_loop().add_signal_handler(signal.SIGINT, stop)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.open_signal_receiver` instead of a loop's `add_signal_handler`: by hand, because a task has to read the signals
    loop.remove_signal_handler(signal.SIGTERM)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ Leave the block of `anyio.open_signal_receiver` instead of calling a loop's `remove_signal_handler`: by hand, because a task has to read the signals

# === another loop
def main(loop, stop):
    loop.add_signal_handler(15, stop)
