# === the backend is written out
import asyncio


async def main(port): ...


asyncio.run(main(80))
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- settings
entry-point-backend = "asyncio"

# --- fixed
import anyio


async def main(port): ...


anyio.run(main, 80, backend="asyncio")

# === the program moves to Trio
import asyncio


async def main(port): ...


asyncio.run(main(port=80))
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
asyncio.run(main(80), debug=True)
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- settings
entry-point-backend = "trio"

# --- unsafe
import functools

import anyio


async def main(port): ...


anyio.run(functools.partial(main, port=80), backend="trio")
anyio.run(main, 80, backend="asyncio", backend_options={"debug": True})

# === uvloop, which the project declares
import asyncio


async def main(port): ...


asyncio.run(
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    main(80),
)
asyncio.run(main(80), debug=True)
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
asyncio.run(main(80), loop_factory=asyncio.SelectorEventLoop)
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- settings
use-uvloop = true

# --- file pyproject.toml
[project]
dependencies = ["uvloop"]

# --- unsafe
import asyncio

import anyio


async def main(port): ...


anyio.run(
    main, 80, backend="asyncio", backend_options={"use_uvloop": True},
)
anyio.run(main, 80, backend="asyncio", backend_options={"debug": True, "use_uvloop": True})
anyio.run(main, 80, backend="asyncio", backend_options={"loop_factory": asyncio.SelectorEventLoop})

# === a project for Windows, too: there the option takes winloop
import asyncio


async def main(): ...


asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- settings
use-uvloop = true

# --- file pyproject.toml
[project]
dependencies = ["uvloop; sys_platform != 'win32'", "winloop; sys_platform == 'win32'"]

# --- unsafe
import anyio


async def main(): ...


anyio.run(main, backend="asyncio", backend_options={"use_uvloop": True})

# === without winloop it would not start there
import asyncio


async def main(): ...


asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- settings
use-uvloop = true

# --- file pyproject.toml
[project]
dependencies = ["uvloop; platform_system != 'Windows'"]

# --- fixed
import anyio


async def main(): ...


anyio.run(main)

# === below 4.12 the option knows no winloop
import asyncio


async def main(): ...


asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- settings
use-uvloop = true

# --- file pyproject.toml
[project]
dependencies = ["anyio>=4.11", "uvloop; sys_platform != 'win32'", "winloop; sys_platform == 'win32'"]

# --- fixed
import anyio


async def main(): ...


anyio.run(main)

# === uvloop that nobody has installed
import asyncio


async def main(): ...


asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- settings
use-uvloop = true

# --- file pyproject.toml
[project]
dependencies = ["click"]

# --- fixed
import anyio


async def main(): ...


anyio.run(main)

# === uvloop's own way to run
import uvloop


async def main(port): ...


if __name__ == "__main__":
    uvloop.run(main(80))
#   ^^^^^^^^^^ Use `anyio.run` instead of `uvloop.run`

# --- settings
use-uvloop = true

# --- unsafe
import anyio


async def main(port): ...


if __name__ == "__main__":
    anyio.run(main, 80, backend="asyncio", backend_options={"use_uvloop": True})

# === a program for asyncio alone needs no other start
import asyncio


async def main(): ...


asyncio.run(main())

# --- settings
select = ["migration"]
backends = ["asyncio"]
