# === what remains of a tuple of two needs no parentheses
import asyncio

try:
    pass
except (TimeoutError, asyncio.TimeoutError):
#                     ^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`
    pass

try:
    pass
except (asyncio.TimeoutError, TimeoutError) as error:  # late
#       ^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`
    print(error)

try:
    pass
except (
    asyncio.TimeoutError,
#   ^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`
    TimeoutError,
):
    pass

try:
    pass
except(TimeoutError, asyncio.TimeoutError, asyncio.exceptions.TimeoutError)as error:
#                    ^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`
#                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`
    print(error)

# --- fixed
try:
    pass
except TimeoutError:
    pass

try:
    pass
except TimeoutError as error:  # late
    print(error)

try:
    pass
except TimeoutError:
    pass

try:
    pass
except TimeoutError as error:
    print(error)

# === three, and comments among them
import asyncio

try:
    pass
except (TimeoutError, ValueError, asyncio.TimeoutError):
#                                 ^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`
    pass

try:
    pass
except (
    TimeoutError,  # ours
    asyncio.TimeoutError,  # theirs
#   ^^^^^^^^^^^^^^^^^^^^ Use `TimeoutError` instead of `asyncio.TimeoutError`
):
    pass

# --- fixed
try:
    pass
except (TimeoutError, ValueError):
    pass

try:
    pass
except (
    TimeoutError,  # ours
    # theirs
):
    pass
