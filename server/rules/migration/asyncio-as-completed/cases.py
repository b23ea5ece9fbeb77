# === a loop over what is written out
import asyncio

async def work(n): ...

async def main():
    for future in asyncio.as_completed([work(3), work(1)]):
    #             ^^^^^^^^^^^^^^^^^^^^ Use `anyio.as_completed` instead of `asyncio.as_completed`
        print(await future)  # done
    print("all")

# --- unsafe
import anyio

async def work(n): ...

async def main():
    async with anyio.as_completed(work(3), work(1)) as finished:
        async for future in finished:
            print(future.return_value)  # done
    print("all")

# --- settings
minimum-anyio = "4.15"

# === a list that may be empty, several lines, an async for
import asyncio

async def work(n): ...

async def main(jobs, finished):
    for future in asyncio.as_completed(jobs):
    #             ^^^^^^^^^^^^^^^^^^^^ Use `anyio.as_completed` instead of `asyncio.as_completed`
        result = await future
        print(result, finished)
    async for each in asyncio.as_completed([
    #                 ^^^^^^^^^^^^^^^^^^^^ Use `anyio.as_completed` instead of `asyncio.as_completed`
        work(n)
        for n in jobs
    ]):
        print((await each).name)

# --- unsafe
import anyio

async def work(n): ...

async def main(jobs, finished):
    async with anyio.as_completed(*jobs) as completed:
        async for future in completed:
            result = future.return_value
            print(result, finished)
    async with anyio.as_completed(*[ work(n) for n in jobs ]) as finished:
        async for each in finished:
            print((each.return_value).name)

# --- choose Use `anyio.as_completed`, which raises ValueError for an empty list
import anyio

async def work(n): ...

async def main(jobs, finished):
    async with anyio.as_completed(*jobs) as completed:
        async for future in completed:
            result = future.return_value
            print(result, finished)
    async with anyio.as_completed(*[ work(n) for n in jobs ]) as finished:
        async for each in finished:
            print((each.return_value).name)

# --- settings
minimum-anyio = "4.15"

# === older versions have none
import asyncio

async def main(jobs):
    for future in asyncio.as_completed(jobs):
    #             ^^^^^^^^^^^^^^^^^^^^ Let tasks of a group send their results into a memory object stream instead of `asyncio.as_completed`: by hand, `anyio.as_completed` comes with AnyIO 4.15
        print(await future)

# === loops of another kind
import asyncio

async def work(n): ...

async def main(jobs):
    for future in asyncio.as_completed(jobs, timeout=3):
    #             ^^^^^^^^^^^^^^^^^^^^ Use `anyio.as_completed` instead of `asyncio.as_completed`: by hand, because AnyIO's has no `timeout=`, which ends the loop with an error
        print(await future)
    for future in asyncio.as_completed(jobs):
    #             ^^^^^^^^^^^^^^^^^^^^ Use `anyio.as_completed` instead of `asyncio.as_completed`: by hand, because each future has to be awaited exactly once, in the loop itself
        print(await future)
    for one in asyncio.as_completed(jobs):
    #          ^^^^^^^^^^^^^^^^^^^^ Use `anyio.as_completed` instead of `asyncio.as_completed`: by hand, because the loop may be left early, which cancels the rest in AnyIO
        if await one:
            break
    for two in asyncio.as_completed(jobs):
    #          ^^^^^^^^^^^^^^^^^^^^ Use `anyio.as_completed` instead of `asyncio.as_completed`: by hand, because the handler around the `await` meets each failure by itself, and AnyIO cancels the others with the first
        try:
            print(await two)
        except Exception:
            print("failed")
    for three in asyncio.as_completed(jobs):
    #            ^^^^^^^^^^^^^^^^^^^^ Use `anyio.as_completed` instead of `asyncio.as_completed`: by hand, because the loop has an `else`
        print(await three)
    else:
        print("end")
    for four in asyncio.as_completed([]):
    #           ^^^^^^^^^^^^^^^^^^^^ Use `anyio.as_completed` instead of `asyncio.as_completed`: by hand, because its statement cannot be moved into a block
        print(await four)
    try:
        for five in asyncio.as_completed(jobs):
        #           ^^^^^^^^^^^^^^^^^^^^ Use `anyio.as_completed` instead of `asyncio.as_completed`: by hand, because `except ValueError` around it does not meet the ExceptionGroup in which a failure comes; `except*` does
            print(await five)
    except ValueError:
        print("failed")
    print([await six for six in asyncio.as_completed(jobs)])
    #                           ^^^^^^^^^^^^^^^^^^^^ Use `anyio.as_completed` instead of `asyncio.as_completed`: by hand, because it is no loop of its own over what it gives
    return asyncio.as_completed
    #      ^^^^^^^^^^^^^^^^^^^^ Use `anyio.as_completed` instead of `asyncio.as_completed`: by hand, because it is handed on, and AnyIO's is a context manager

# --- settings
minimum-anyio = "4.15"

# === another one
from concurrent.futures import as_completed

def main(jobs):
    for job in as_completed(jobs):
        print(job.result())
