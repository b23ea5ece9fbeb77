# backends: asyncio
# rules: asyncio-to-thread, asyncio-run-in-executor
# expect: unchanged
# The task that uses threads stops the loop, so nobody would tell the threads that it is done.
import asyncio


async def main(loop):
    await asyncio.to_thread(print, "in a thread")
    await loop.run_in_executor(None, print, "in another one, or the same")
    loop.stop()


loop = asyncio.new_event_loop()
task = loop.create_task(main(loop))
loop.run_forever()
loop.close()
print(task.done())
