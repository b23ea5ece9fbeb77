# === arguments in lines of their own get a call around them in lines of its own
import asyncio


async def main(url):
    await asyncio.to_thread(
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
        print,
        url,  # where to
        sep="""
  as it is
""",
    )
    await asyncio.to_thread(print, url,
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
        sep="")

# --- fixed
import functools

import anyio.to_thread


async def main(url):
    await anyio.to_thread.run_sync(
        functools.partial(
            print,
            url,  # where to
            sep="""
  as it is
""",
        ),
        abandon_on_cancel=True,
    )
    await anyio.to_thread.run_sync(functools.partial(print, url,
        sep=""), abandon_on_cancel=True)
