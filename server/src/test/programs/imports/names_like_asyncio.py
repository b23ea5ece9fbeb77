# expect: unchanged
import time as asyncio


class mark:
    def asyncio(function):
        return function


@mark.asyncio
def wait(sleep):
    sleep(0.001)
    asyncio.sleep(0.001)
    print("asyncio.sleep(1)")


wait(asyncio.sleep)
