# backends: asyncio
import asyncio
import concurrent.futures


async def main():
    future = concurrent.futures.Future()
    future.cancel()
    loop = asyncio.get_running_loop()
    try:
        await loop.run_in_executor(None, future.result)
    except Exception as error:
        print("an exception", type(error))
    except BaseException as error:
        print("something else", type(error))


asyncio.run(main())
