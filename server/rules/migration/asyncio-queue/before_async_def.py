# === a loop is handed in, as before Python 3.10
import asyncio


async def work(loop):
    jobs = asyncio.Queue(loop=loop)
    #      ^^^^^^^^^^^^^ Use a memory object stream instead of `asyncio.Queue`: by hand, because Python 3.10 and later take no `loop=`; leave it out first
    await jobs.put(1)
    #     ^^^^^^^^ `asyncio.Queue.put` of a queue that a memory object stream could be: by hand, because Python 3.10 and later take no `loop=`; leave it out first
