# backends: asyncio
# rules: asyncio-to-thread, asyncio-run-in-executor
# expect: unchanged
# The loop ends with the program, but the program waits for what asyncio has handed to a thread.
import asyncio
import threading
import time

begun = threading.Event()


def save(text):
    begun.set()
    time.sleep(0.3)
    print("saved", text)


async def work():
    await asyncio.to_thread(save, "all")


def serve():
    asyncio.run(work())


threading.Thread(target=serve, daemon=True).start()
begun.wait()
print("done")
