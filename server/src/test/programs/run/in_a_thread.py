import asyncio
import threading


async def main(n):
    print("in a thread", n)


thread = threading.Thread(target=lambda: asyncio.run(main(1)))
thread.start()
thread.join()
