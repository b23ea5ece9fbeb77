# expect: unchanged
# backends: asyncio
# rules: asyncio-cancelled-error
import asyncio
import gc


async def receive(name, started):
    try:
        started.append(name)
        await asyncio.sleep(5)
    except (asyncio.CancelledError, GeneratorExit):
        print("end of", name)
        raise


async def behind(name, started):
    try:
        started.append(name)
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        raise
    except BaseException as end:
        print("end of", name, type(end).__name__)
        raise


async def around(name, started):
    try:
        try:
            started.append(name)
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            raise
    except GeneratorExit:
        print("end of", name)
        raise


def main():
    for function in receive, behind, around:
        loop = asyncio.new_event_loop()
        loop.set_exception_handler(lambda loop, context: None)
        started = []
        task = loop.create_task(function(function.__name__, started))
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()
        print(started)
        del task, loop
        gc.collect()


main()
