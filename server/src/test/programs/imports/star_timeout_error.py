from asyncio import *


async def main():
    try:
        await wait_for(sleep(5), 0.01)
    except TimeoutError as error:
        print(error.args)
    try:
        raise TimeoutError("own")
    except TimeoutError as error:
        print(error)


run(main())
