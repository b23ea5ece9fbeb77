# backends: asyncio
# rules: asyncio-wait-for, asyncio-timeout-error
import asyncio


async def main():
    future = asyncio.Future()
    try:
        await asyncio.wait_for(future, 0.05)
    except asyncio.TimeoutError:
        print("late", future.cancelled())
    reply = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.02, reply.set_result, "reply")
    value = await asyncio.wait_for(reply, timeout=5)
    print(value, reply.done(), reply.cancelled())
    done = asyncio.Future()
    done.set_exception(ValueError("wrong"))
    try:
        print(await asyncio.wait_for(done, 5))
    except ValueError as error:
        print(error)


asyncio.run(main())
