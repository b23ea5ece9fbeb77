# === debug switched off says nothing
import asyncio


async def main(): ...


asyncio.run(main(), debug=False)
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
asyncio.run(main(), debug=None)
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
asyncio.run(main(), loop_factory=None)
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import anyio


async def main(): ...


anyio.run(main)
anyio.run(main)
anyio.run(main)

# === debug switched on holds for asyncio only
import asyncio


async def main(): ...


asyncio.run(main(), debug=True)
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- unsafe
import anyio


async def main(): ...


anyio.run(main, backend="asyncio", backend_options={"debug": True})

# === debug by a name
import asyncio

DEBUG = False


async def main(port): ...


asyncio.run(main(80), debug=DEBUG)
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- unsafe
import anyio

DEBUG = False


async def main(port): ...


anyio.run(main, 80, backend="asyncio", backend_options={"debug": DEBUG})

# === a loop factory
import asyncio

import uvloop


async def main(): ...


asyncio.run(main(), loop_factory=uvloop.new_event_loop)
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- unsafe
import anyio


async def main(): ...


anyio.run(main, backend="asyncio", backend_options={"use_uvloop": True})

# === both, over several lines
import asyncio


async def main(a, b): ...


asyncio.run(
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    main(1, b=2),
    debug=True,
    loop_factory=asyncio.new_event_loop,
)

# --- unsafe
import asyncio
import functools

import anyio


async def main(a, b): ...


anyio.run(
    functools.partial(main, 1, b=2), backend="asyncio", backend_options={"debug": True, "loop_factory": asyncio.new_event_loop},
)

# === an option in front
import asyncio


async def start(): ...


asyncio.run(debug=False, main=start())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import anyio


async def start(): ...


anyio.run(start)

# === an option that it does not know
import asyncio


async def main(): ...


asyncio.run(main(), verbose=True)
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
