# === arguments in lines of their own move out with the call
import asyncio


async def get(url, *, headers):
    await asyncio.sleep(1)


async def main(url):
    await asyncio.wait_for(
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        get(
            url,
            headers={
                "a": "b",
                "text": """
        as it is
            """,
            },
        ),
        timeout=5,
    )
    return await asyncio.wait_for(get(
    #            ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        url,
        headers={},
    ), 5)

# --- fixed
import asyncio

import anyio


async def get(url, *, headers):
    await asyncio.sleep(1)


async def main(url):
    with anyio.fail_after(5):
        await get(
            url,
            headers={
                "a": "b",
                "text": """
        as it is
            """,
            },
        )
    with anyio.fail_after(5):
        return await get(
            url,
            headers={},
        )

# === lines that stand less far in than what goes stay where they are
import asyncio


async def get(url, headers):
    await asyncio.sleep(1)


async def main(url):
    await asyncio.wait_for(
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
            get(
                url,
        {},
                ),
            5)

# --- fixed
import asyncio

import anyio


async def get(url, headers):
    await asyncio.sleep(1)


async def main(url):
    with anyio.fail_after(5):
        await get(
            url,
            {},
                    )
