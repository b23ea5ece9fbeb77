# === the project wants semaphores that are had at once when they are free
import asyncio


async def main(n):
    one = asyncio.Semaphore()
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    two = asyncio.Semaphore(2)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    three = asyncio.Semaphore(value=n)
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`
    four = asyncio.BoundedSemaphore()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.BoundedSemaphore`
    five = asyncio.BoundedSemaphore(
    #      ^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.BoundedSemaphore`
        5,  # at most
    )
    async with one, two, three, four, five:
        pass

# --- settings
fast-acquire = true

# --- fixed
import anyio


async def main(n):
    one = anyio.Semaphore(1, fast_acquire=True)
    two = anyio.Semaphore(2, fast_acquire=True)
    three = anyio.Semaphore(initial_value=n, fast_acquire=True)
    four = anyio.Semaphore(1, max_value=1, fast_acquire=True)
    five = anyio.Semaphore(
        5,  # at most
        max_value=5,
        fast_acquire=True,
    )
    async with one, two, three, four, five:
        pass

# === an AnyIO that does not have it yet
import asyncio

slots = asyncio.Semaphore(2)
#       ^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.Semaphore`

# --- settings
fast-acquire = true
minimum-anyio = "4.1"

# --- unsafe
import anyio

slots = anyio.Semaphore(2)

# === numbers in parentheses
import asyncio

slots = asyncio.BoundedSemaphore((2))
#       ^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.BoundedSemaphore`
others = asyncio.BoundedSemaphore(value=(2),)
#        ^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.Semaphore` instead of `asyncio.BoundedSemaphore`

# --- fixed
import anyio

slots = anyio.Semaphore((2), max_value=2)
others = anyio.Semaphore(initial_value=(2), max_value=2,)
