# expect: unchanged
# rules: asyncio-event-loop
import asyncio


async def main(n):
    await asyncio.sleep(0.01)
    return n


def twice():
    loop = asyncio.new_event_loop()
    print(loop.run_until_complete(main(1)), loop.run_until_complete(main(2)))
    loop.close()


def forever():
    loop = asyncio.new_event_loop()
    loop.call_later(0.01, loop.stop)
    loop.run_forever()
    print(loop.is_running())
    loop.close()


twice()
forever()
with asyncio.Runner() as runner:
    print(runner.run(main(3)), runner.run(main(4)))


async def clock():
    loop = asyncio.get_running_loop()
    started = loop.time
    print(0 <= loop.time() - started() < 1)
    seen = []
    loop.call_soon(lambda: seen.append(loop.time() > 0))
    await asyncio.sleep(0.01)
    print(seen)


asyncio.run(clock())
