import asyncio


async def main(n=1, *, k=2):
    await asyncio.sleep(0.01)
    return n * k


def start():
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(main())
    finally:
        loop.close()


def again(n):
    loop = asyncio.new_event_loop()  # only for this
    result = loop.run_until_complete(main(n, k=5))
    loop.close()
    return result


print(start(), again(3))
with asyncio.Runner() as runner:
    print(runner.run(main(21)))
