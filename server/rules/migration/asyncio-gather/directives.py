# === comments that tell tools about a line go with the words of that line
import asyncio


async def first(): ...


async def second(number): ...


async def main():
    a, b = await asyncio.gather(  # type: ignore[assignment]
    #            ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
        first(),  # noqa: E501
        # the other one
        second(2),  # pylint: disable=too-many-arguments
    )  # pragma: no cover
    return a, b

# --- file pyproject.toml
[project]
requires-python = ">=3.11"
dependencies = ["anyio>=4.14"]

# --- unsafe
import anyio


async def first(): ...


async def second(number): ...


async def main():
    async with anyio.create_task_group() as tg:
        tasks = [
            tg.start_soon(first),  # noqa: E501
            # the other one
            tg.start_soon(second, 2),  # pylint: disable=too-many-arguments
        ]
    a, b = [task.return_value for task in tasks]  # type: ignore[assignment]  # pragma: no cover
    return a, b

# === without results those of the call go to the group
import asyncio


async def first(): ...


async def second(number): ...


async def main():
    await asyncio.gather(  # type: ignore[call-overload]
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
        first(), second(1),  # noqa: E501
        # all of them
        second(2),
        return_exceptions=False,  # nosec
    )

# --- file pyproject.toml
[project]
requires-python = ">=3.11"
dependencies = ["anyio>=4.14"]

# --- unsafe
import anyio


async def first(): ...


async def second(number): ...


async def main():
    async with anyio.create_task_group() as tg:  # type: ignore[call-overload]  # nosec
        tg.start_soon(first)  # noqa: E501
        tg.start_soon(second, 1)  # noqa: E501
        # all of them
        tg.start_soon(second, 2)

# === names for the handles are no matter
import asyncio


async def first(): ...


async def main():
    a, b = await asyncio.gather(first(), first())  # type: ignore[assignment]
    #            ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    c, d = await asyncio.gather(  # type: ignore[assignment]
    #            ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
        first(),
        first(),
    )
    return a, b, c, d

# --- file pyproject.toml
[project]
requires-python = ">=3.11"
dependencies = ["anyio>=4.14"]

# --- unsafe
import anyio


async def first(): ...


async def main():
    async with anyio.create_task_group() as tg:
        a_task = tg.start_soon(first)
        b_task = tg.start_soon(first)
    a, b = a_task.return_value, b_task.return_value  # type: ignore[assignment]
    async with anyio.create_task_group() as tg:
        c_task = tg.start_soon(first)
        d_task = tg.start_soon(first)
    c, d = c_task.return_value, d_task.return_value  # type: ignore[assignment]
    return a, b, c, d

# === results that the tasks store
import asyncio


async def first(): ...


async def second(number): ...


async def main():
    a, b = await asyncio.gather(  # type: ignore[assignment]
    #            ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
        first(),  # noqa: E501
        # the other one
        second(2),
    )
    return a, b

# --- file pyproject.toml
[project]
requires-python = ">=3.11"
dependencies = ["anyio>=4.8"]

# --- unsafe
import anyio


async def first(): ...


async def second(number): ...


async def main():
    # the other one
    async def store(results, index, coro):
        results[index] = await coro

    results = []
    async with anyio.create_task_group() as tg:
        for index, coro in enumerate([first(), second(2)]):  # noqa: E501
            results.append(None)
            tg.start_soon(store, results, index, coro)
    a, b = results  # type: ignore[assignment]
    return a, b
