# === a handler asks for the text of asyncio's refusal
import asyncio


async def main():
    return 1


def compared():
    try:
        return asyncio.run(main())
        #      ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    except RuntimeError as error:
        if "cannot be called from a running event loop" in str(error):
            return None
        raise


def kept():
    try:
        return asyncio.run(main())
        #      ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    except Exception as error:
        text = str(error).lower()
        if text.startswith('asyncio.run()'):
            return None
        raise

# --- unsafe
import anyio


async def main():
    return 1


def compared():
    try:
        return anyio.run(main)
    except RuntimeError as error:
        if "cannot be called from a running event loop" in str(error):
            return None
        raise


def kept():
    try:
        return anyio.run(main)
    except Exception as error:
        text = str(error).lower()
        if text.startswith('asyncio.run()'):
            return None
        raise

# === a test expects that text
import asyncio

import pytest


async def main():
    return 1


async def test_refused():
    with pytest.raises(RuntimeError, match=r"asyncio\.run\(\) cannot be called"):
        asyncio.run(main())
#       ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


async def test_refused_some_way():
    with pytest.raises(RuntimeError):
        asyncio.run(main())
#       ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import asyncio

import anyio
import pytest


async def main():
    return 1


async def test_refused():
    with pytest.raises(RuntimeError, match=r"asyncio\.run\(\) cannot be called"):
        asyncio.run(main())


async def test_refused_some_way():
    with pytest.raises(RuntimeError):
        anyio.run(main)

# --- unsafe
import anyio
import pytest


async def main():
    return 1


async def test_refused():
    with pytest.raises(RuntimeError, match=r"asyncio\.run\(\) cannot be called"):
        anyio.run(main)


async def test_refused_some_way():
    with pytest.raises(RuntimeError):
        anyio.run(main)

# === other handlers around
import asyncio
import logging


async def main():
    return 1


def start():
    try:
        return asyncio.run(main())
        #      ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
    except RuntimeError as error:
        logging.error("no event loop to be had: %s", error)
        if "interpreter shutdown" in str(error):
            return None
        raise
    except OSError:
        return "run"

# --- fixed
import logging

import anyio


async def main():
    return 1


def start():
    try:
        return anyio.run(main)
    except RuntimeError as error:
        logging.error("no event loop to be had: %s", error)
        if "interpreter shutdown" in str(error):
            return None
        raise
    except OSError:
        return "run"

# === when an object is let go
import asyncio


class Session:
    async def close(self):
        pass

    def __del__(self):
        asyncio.run(self.close())
#       ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

    def __exit__(self, *error):
        asyncio.run(self.close())
#       ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import asyncio

import anyio


class Session:
    async def close(self):
        pass

    def __del__(self):
        asyncio.run(self.close())

    def __exit__(self, *error):
        anyio.run(self.close)

# --- unsafe
import anyio


class Session:
    async def close(self):
        pass

    def __del__(self):
        anyio.run(self.close)

    def __exit__(self, *error):
        anyio.run(self.close)

# === it asks for the name of its task
import asyncio


async def main():
    print(asyncio.current_task().get_name())


async def other():
    task = asyncio.current_task()
    task.cancel()


asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`
asyncio.run(other())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import asyncio

import anyio


async def main():
    print(asyncio.current_task().get_name())


async def other():
    task = asyncio.current_task()
    task.cancel()


asyncio.run(main())
anyio.run(other)

# --- unsafe
import asyncio

import anyio


async def main():
    print(asyncio.current_task().get_name())


async def other():
    task = asyncio.current_task()
    task.cancel()


anyio.run(main)
anyio.run(other)

# === in a process that a coroutine forks
import asyncio
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Process


async def inner():
    print("inner")


def work():
    asyncio.run(inner())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


def pooled(n):
    asyncio.run(inner())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


def mapped(n):
    asyncio.run(inner())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


def executed():
    asyncio.run(inner())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


async def main():
    Process(target=work).start()
    with ProcessPoolExecutor() as pool:
        pool.submit(pooled, 1).result()
    with multiprocessing.Pool(2) as many:
        many.map(mapped, [1, 2])
    executor = ProcessPoolExecutor(2)
    await asyncio.get_running_loop().run_in_executor(executor, executed)


asyncio.run(main())
#<^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`

# --- fixed
import asyncio
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Process

import anyio


async def inner():
    print("inner")


def work():
    asyncio.run(inner())


def pooled(n):
    asyncio.run(inner())


def mapped(n):
    asyncio.run(inner())


def executed():
    asyncio.run(inner())


async def main():
    Process(target=work).start()
    with ProcessPoolExecutor() as pool:
        pool.submit(pooled, 1).result()
    with multiprocessing.Pool(2) as many:
        many.map(mapped, [1, 2])
    executor = ProcessPoolExecutor(2)
    await asyncio.get_running_loop().run_in_executor(executor, executed)


anyio.run(main)

# --- unsafe
import asyncio
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Process

import anyio


async def inner():
    print("inner")


def work():
    anyio.run(inner)


def pooled(n):
    anyio.run(inner)


def mapped(n):
    anyio.run(inner)


def executed():
    anyio.run(inner)


async def main():
    Process(target=work).start()
    with ProcessPoolExecutor() as pool:
        pool.submit(pooled, 1).result()
    with multiprocessing.Pool(2) as many:
        many.map(mapped, [1, 2])
    executor = ProcessPoolExecutor(2)
    await asyncio.get_running_loop().run_in_executor(executor, executed)


anyio.run(main)

# === a process that no loop starts
import asyncio
from multiprocessing import Process


async def inner():
    print("inner")


def work():
    asyncio.run(inner())
#   ^^^^^^^^^^^ Use `anyio.run` instead of `asyncio.run`


if __name__ == "__main__":
    Process(target=work).start()

# --- fixed
from multiprocessing import Process

import anyio


async def inner():
    print("inner")


def work():
    anyio.run(inner)


if __name__ == "__main__":
    Process(target=work).start()
