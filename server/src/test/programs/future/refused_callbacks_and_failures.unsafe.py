# minimum-anyio: 4.15
# rules: asyncio-future
# expect: unchanged
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.01, future.set_result, 1)
    print(await future)
    failed = loop.create_future()
    failed.set_exception(ValueError("failed"))
    try:
        await failed
    except ValueError as error:
        print("met", error)
    called = asyncio.Future()
    called.add_done_callback(lambda done: print("done", done.result()))
    called.set_result(3)
    limited = asyncio.Future()
    try:
        await asyncio.wait_for(limited, 0.01)
    except asyncio.TimeoutError:
        print(limited.cancelled())


asyncio.run(main())
