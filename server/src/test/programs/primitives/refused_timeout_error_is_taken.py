# expect: unchanged
# rules: asyncio-timeout-error
import asyncio


class TimeoutError(Exception):
    pass


print(issubclass(TimeoutError, asyncio.TimeoutError))
