# === a coroutine in lines of its own needs no parentheses
import asyncio


async def get(url, *, headers=None): ...


async def main(url):
    await asyncio.shield(
    #     ^^^^^^^^^^^^^^ Use a shielded `anyio.CancelScope` instead of `asyncio.shield`
        get(
            url,
            headers={},
        ),
    )

# --- unsafe
import anyio


async def get(url, *, headers=None): ...


async def main(url):
    with anyio.CancelScope(shield=True):
        await get(
            url,
            headers={},
        )
