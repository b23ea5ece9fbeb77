import asyncio
import threading


class Worker:
    def __init__(self):
        self.threads = set()

    def step(self, n):
        self.threads.add(threading.current_thread() is threading.main_thread())
        return n * 2

    async def steps(self):
        for n in range(3):
            yield await asyncio.to_thread(self.step, n)

    async def all(self):
        return [await asyncio.to_thread(self.step, n) async for n in self.steps()]


async def main():
    worker = Worker()
    if True: print(await worker.all()); print(await asyncio.to_thread(len, "abc"))
    print(worker.threads)
    while (n := await asyncio.to_thread(worker.step, 1)) < 2: print("never")
    print(f"{n} {await asyncio.to_thread(str.upper, 'x')}")


asyncio.run(main())
