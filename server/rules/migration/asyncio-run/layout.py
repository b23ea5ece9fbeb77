# === arguments in lines of their own
import asyncio


async def main(host, *ports, name=""): ...


asyncio.run(
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    main(
        "localhost",
        80,
        *[
            81,
        ],
    )
)
asyncio.run(
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    main(
        "localhost",
        name="a",
    ),
)
asyncio.run(main(
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    "localhost",
    80,
))

# --- fixed
import functools

import anyio


async def main(host, *ports, name=""): ...


anyio.run(
    main,
    "localhost",
    80,
    *[
        81,
    ],
)
anyio.run(
    functools.partial(
        main,
        "localhost",
        name="a",
    ),
)
anyio.run(main,
    "localhost",
    80,
)
