# === asked whether one runs
import asyncio


async def here(result, call):
    try:
        _ = asyncio.get_running_loop()
        #   ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
        return result
    except RuntimeError:
        return call(result)

# --- unsafe
async def here(result, call):
    try:
        return result
    except RuntimeError:
        return call(result)

# === what is done with it stands elsewhere
import asyncio


async def measure(work):
    try:
        loop = asyncio.get_running_loop()
        #      ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
        print("in a loop")
    except (RuntimeError, AttributeError):
        return 0
    started = loop.time()
    #         ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
    await work()
    return loop.time() - started
    #      ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock

# --- fixed
import asyncio

import anyio


async def measure(work):
    try:
        loop = asyncio.get_running_loop()
        print("in a loop")
    except (RuntimeError, AttributeError):
        return 0
    started = anyio.current_time()
    await work()
    return anyio.current_time() - started

# --- unsafe
import anyio


async def measure(work):
    try:
        print("in a loop")
    except (RuntimeError, AttributeError):
        return 0
    started = anyio.current_time()
    await work()
    return anyio.current_time() - started

# === a handler of something else
import asyncio


async def measure(work):
    try:
        loop = asyncio.get_running_loop()
        #      ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
        started = loop.time()
        #         ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
        await work()
        return loop.time() - started
        #      ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
    except ValueError:
        return 0

# --- fixed
import anyio


async def measure(work):
    try:
        started = anyio.current_time()
        await work()
        return anyio.current_time() - started
    except ValueError:
        return 0

# === a handler of all errors: of asking alone, and of what else is done
import asyncio


async def alone(work):
    try:
        loop = asyncio.get_running_loop()
        #      ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
    except Exception:
        return 0
    started = loop.time()
    #         ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
    await work()
    return loop.time() - started
    #      ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock


async def all_of_it(work):
    try:
        loop = asyncio.get_running_loop()
        #      ^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.get_running_loop` gives a loop of asyncio: AnyIO's functions take the place of its methods
        started = loop.time()
        #         ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
        await work()
        return loop.time() - started
        #      ^^^^^^^^^ Use `anyio.current_time` instead of the loop's clock
    except Exception:
        return 0

# --- fixed
import asyncio

import anyio


async def alone(work):
    try:
        loop = asyncio.get_running_loop()
    except Exception:
        return 0
    started = anyio.current_time()
    await work()
    return anyio.current_time() - started


async def all_of_it(work):
    try:
        started = anyio.current_time()
        await work()
        return anyio.current_time() - started
    except Exception:
        return 0

# --- unsafe
import anyio


async def alone(work):
    try:
        pass
    except Exception:
        return 0
    started = anyio.current_time()
    await work()
    return anyio.current_time() - started


async def all_of_it(work):
    try:
        started = anyio.current_time()
        await work()
        return anyio.current_time() - started
    except Exception:
        return 0
