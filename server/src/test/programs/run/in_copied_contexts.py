# backends: asyncio
import asyncio
import contextvars
import threading


async def inner(n):
    await asyncio.sleep(0)
    return n


def work(n):
    return asyncio.run(inner(n))


def helper(n):
    return work(n)


async def main():
    print(await asyncio.create_task(asyncio.to_thread(work, 1)))
    print(await asyncio.gather(asyncio.to_thread(helper, 2), asyncio.to_thread(lambda: asyncio.run(inner(3)))))
    results = []
    thread = threading.Thread(target=contextvars.copy_context().run, args=(lambda: results.append(work(4)),))
    thread.start()
    thread.join()
    print(results)


asyncio.run(main())
