# === a statement
import asyncio

async def flush(queue: asyncio.Queue):
    await asyncio.wait_for(queue.join(), 5)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- fixed
import asyncio

import anyio

async def flush(queue: asyncio.Queue):
    with anyio.fail_after(5):
        await queue.join()

# === one target, keywords in any order
import asyncio

async def read(reader: asyncio.StreamReader, limit):
    line = await asyncio.wait_for(timeout=limit, fut=reader.readline())
    #            ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    return line

# --- fixed
import asyncio

import anyio

async def read(reader: asyncio.StreamReader, limit):
    with anyio.fail_after(limit):
        line = await reader.readline()
    return line

# === a return, no limit, the second keyword alone
import asyncio

async def read(reader: asyncio.StreamReader):
    return await asyncio.wait_for(reader.read(), timeout=None)
    #            ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- fixed
import asyncio

import anyio

async def read(reader: asyncio.StreamReader):
    with anyio.fail_after(None):
        return await reader.read()

# === several targets, and the handlers around it
import asyncio

class Client:
    timeout = 4.0

    async def connect(self, host):
        try:
            try:
                self.reader, self.writer = await asyncio.wait_for(
                #                                ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
                    asyncio.open_connection(host, 80),  # plain
                    timeout=self.timeout,
                )
            except KeyError:
                pass
        except (asyncio.TimeoutError, ValueError):
            return False

# --- fixed
import asyncio

import anyio

class Client:
    timeout = 4.0

    async def connect(self, host):
        try:
            try:
                # plain
                with anyio.fail_after(self.timeout):
                    self.reader, self.writer = await asyncio.open_connection(host, 80)
            except KeyError:
                pass
        except (TimeoutError, ValueError):
            return False

# === the only await of an expression, a from-import
from asyncio import TimeoutError, sleep, wait_for

async def fetch(n):
    await sleep(n)
    return [3, 1, 2]

async def main():
    try:
        print(sorted(await wait_for(fetch(1), 2))[-1])
        #                  ^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    except TimeoutError:
        pass

# --- fixed
from asyncio import sleep

from anyio import fail_after

async def fetch(n):
    await sleep(n)
    return [3, 1, 2]

async def main():
    try:
        with fail_after(2):
            print(sorted(await fetch(1))[-1])
    except TimeoutError:
        pass

# === the function cleans up: the first fix shields it
import asyncio

async def job(log):
    try:
        await asyncio.sleep(5)
    finally:
        # say good-bye
        await asyncio.sleep(0.1)
        log.append("done")

async def main(log):
    await asyncio.wait_for(job(log), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- unsafe
import asyncio

import anyio

async def job(log):
    try:
        await asyncio.sleep(5)
    finally:
        # say good-bye
        with anyio.CancelScope(shield=True):
            await asyncio.sleep(0.1)
            log.append("done")

async def main(log):
    with anyio.fail_after(1):
        await job(log)

# --- choose Use `anyio.fail_after`
import asyncio

import anyio

async def job(log):
    try:
        await asyncio.sleep(5)
    finally:
        # say good-bye
        await asyncio.sleep(0.1)
        log.append("done")

async def main(log):
    with anyio.fail_after(1):
        await job(log)

# === what is not seen is unsafe
import asyncio

async def ask(client, questions):
    for question in questions:
        yield_to = await asyncio.wait_for(client.ask(question), 3)
        #                ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        print(yield_to)

# --- unsafe
import anyio

async def ask(client, questions):
    for question in questions:
        with anyio.fail_after(3):
            yield_to = await client.ask(question)
        print(yield_to)

# === a function that swallows, one that waits in a handler, one that leaves its finally
import asyncio

async def deaf():
    try:
        await asyncio.sleep(1)
    except BaseException:
        print("no")

async def slow():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        with open("log") as log:
            await asyncio.sleep(0)
        raise

async def lost():
    while True:
        try:
            await asyncio.sleep(1)
        finally:
            break

async def main():
    await asyncio.wait_for(deaf(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(slow(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(lost(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- unsafe
import asyncio

import anyio

async def deaf():
    try:
        await asyncio.sleep(1)
    except BaseException:
        print("no")

async def slow():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        with anyio.CancelScope(shield=True):
            with open("log") as log:
                await asyncio.sleep(0)
            raise

async def lost():
    while True:
        try:
            await asyncio.sleep(1)
        finally:
            break

async def main():
    with anyio.fail_after(1):
        await deaf()
    with anyio.fail_after(1):
        await slow()
    with anyio.fail_after(1):
        await lost()

# === managers: locks are quiet, an exit that awaits is not
import asyncio

lock = asyncio.Lock()

class Ledger:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, trace):
        await self.roll_back()

    async def roll_back(self):
        print("rolled back")

class Note:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, trace):
        print("noted")

async def locked():
    async with lock, Note():
        await asyncio.sleep(1)

async def booked():
    async with Ledger():
        await asyncio.sleep(1)

async def main():
    await asyncio.wait_for(locked(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(booked(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- fixed
import asyncio

import anyio

lock = asyncio.Lock()

class Ledger:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, trace):
        await self.roll_back()

    async def roll_back(self):
        print("rolled back")

class Note:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, trace):
        print("noted")

async def locked():
    async with lock, Note():
        await asyncio.sleep(1)

async def booked():
    async with Ledger():
        await asyncio.sleep(1)

async def main():
    with anyio.fail_after(1):
        await locked()
    await asyncio.wait_for(booked(), 1)

# --- unsafe
import asyncio

import anyio

lock = asyncio.Lock()

class Ledger:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, trace):
        await self.roll_back()

    async def roll_back(self):
        print("rolled back")

class Note:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, trace):
        print("noted")

async def locked():
    async with lock, Note():
        await asyncio.sleep(1)

async def booked():
    async with Ledger():
        await asyncio.sleep(1)

async def main():
    with anyio.fail_after(1):
        await locked()
    with anyio.fail_after(1):
        await booked()

# === heads and yields: the value gets a name first
import asyncio

async def numbers(queue: asyncio.Queue):
    if await asyncio.wait_for(queue.get(), 1):
    #        ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        print("first")
    for n in sorted(await asyncio.wait_for(queue.get(), 1)):
    #                     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        yield await asyncio.wait_for(queue.get(), n)
        #           ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    with await asyncio.wait_for(queue.get(), 1) as last:
    #          ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        print(last)

# --- unsafe
import asyncio

import anyio

async def numbers(queue: asyncio.Queue):
    with anyio.fail_after(1):
        result = await queue.get()
    if result:
        print("first")
    with anyio.fail_after(1):
        result = await queue.get()
    for n in sorted(result):
        with anyio.fail_after(n):
            result = await queue.get()
        yield result
    with anyio.fail_after(1):
        result = await queue.get()
    with result as last:
        print(last)

# === a name that is taken
import asyncio

async def ask(queue: asyncio.Queue, result):
    match await asyncio.wait_for(queue.get(), 1):
    #           ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        case None:
            return result

# --- unsafe
import asyncio

import anyio

async def ask(queue: asyncio.Queue, result):
    with anyio.fail_after(1):
        result2 = await queue.get()
    match result2:
        case None:
            return result

# === by hand: where nothing can come around it
import asyncio

async def main(queue: asyncio.Queue, jobs, go):
    while await asyncio.wait_for(queue.get(), 1):
    #           ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`: by hand, because it stands in the head of a `while`
        pass
    if jobs:
        pass
    elif await asyncio.wait_for(queue.get(), 1):
    #          ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`: by hand, because it stands in the head of a clause
        pass
    print([await asyncio.wait_for(job(), 1) for job in jobs])
    #            ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`: by hand, because it stands in a comprehension
    print(await go(), await asyncio.wait_for(queue.get(), 1))
    #                       ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`: by hand, because the statement has another `await`, which would come under the limit
    if go() and await asyncio.wait_for(queue.get(), 1):
    #                 ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`: by hand, because something else in the statement comes before it, or decides whether it runs
        pass
    go(); await asyncio.wait_for(queue.get(), 1)
    #           ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`: by hand, because its statement shares a line with another one

# === by hand: not awaited there, arguments not seen, a shield
import asyncio
from functools import partial

def later(queue, args):
    return asyncio.wait_for(queue.get(), 1)
    #      ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`: by hand, because it is not awaited where it is called, and a coroutine function has to hold the limit

short = partial(asyncio.wait_for, timeout=1)
#               ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`: by hand, because it is not called here, and a limit of AnyIO is a block around an `await`

async def main(args, job):
    await asyncio.wait_for(*args)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`: by hand, because its arguments are not seen
    await asyncio.wait_for(job())
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`: by hand, because its arguments are not seen
    await asyncio.wait_for(asyncio.shield(job()), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`: by hand, because a limit around AnyIO's shield never ends: run the work in a task group outside of the limit

# === limits that are not plain numbers, names or sums of them
import asyncio

async def poll(queue: asyncio.Queue, t, now):
    await asyncio.wait_for(queue.get(), 0.001)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(queue.get(), 0)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(queue.get(), t - 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(queue.get(), now())
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(queue.get(), t * 2 if t else None)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- fixed
import asyncio

import anyio

async def poll(queue: asyncio.Queue, t, now):
    await asyncio.wait_for(queue.get(), 0.001)
    await asyncio.wait_for(queue.get(), 0)
    await asyncio.wait_for(queue.get(), t - 1)
    await asyncio.wait_for(queue.get(), now())
    with anyio.fail_after(t * 2 if t else None):
        await queue.get()

# --- unsafe
import asyncio

import anyio

async def poll(queue: asyncio.Queue, t, now):
    with anyio.fail_after(0.001):
        await queue.get()
    with anyio.fail_after(0):
        await queue.get()
    with anyio.fail_after(t - 1):
        await queue.get()
    with anyio.fail_after(now()):
        await queue.get()
    with anyio.fail_after(t * 2 if t else None):
        await queue.get()

# === threads are left alone when the limit has passed
import asyncio

async def main(work, pool):
    loop = asyncio.get_running_loop()
    await asyncio.wait_for(asyncio.to_thread(work, 1, key=2), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(loop.run_in_executor(None, work, 1), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(loop.run_in_executor(pool, work), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- unsafe
import asyncio
import functools

import anyio
import anyio.to_thread

async def main(work, pool):
    loop = asyncio.get_running_loop()
    with anyio.fail_after(1):
        await anyio.to_thread.run_sync(functools.partial(work, 1, key=2), abandon_on_cancel=True)
    with anyio.fail_after(1):
        await loop.run_in_executor(None, work, 1)
    with anyio.fail_after(1):
        await loop.run_in_executor(pool, work)

# === tasks and what holds together by the parentheses of the call
import asyncio

async def main(task, a, b, go):
    await asyncio.wait_for(task, 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(a if go else b, 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        a
        .get(),  # now
        1,  # second
    )

# --- unsafe
import anyio

async def main(task, a, b, go):
    with anyio.fail_after(1):
        await task
    with anyio.fail_after(1):
        await (a if go else b)
    # now
    # second
    with anyio.fail_after(1):
        await (a
        .get())

# === a future that nothing runs in
import asyncio

async def main():
    future: asyncio.Future[int] = asyncio.Future()
    await asyncio.wait_for(future, 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    other = asyncio.get_running_loop().create_future()
    value = await asyncio.wait_for(other, timeout=1)
    #             ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    other = asyncio.ensure_future(work())
    return value, future

# --- fixed
import asyncio

import anyio

async def main():
    future: asyncio.Future[int] = asyncio.Future()
    with anyio.fail_after(1):
        await future
    other = asyncio.get_running_loop().create_future()
    value = await asyncio.wait_for(other, timeout=1)
    other = asyncio.ensure_future(work())
    return value, future

# --- unsafe
import asyncio

import anyio

async def main():
    future: asyncio.Future[int] = asyncio.Future()
    with anyio.fail_after(1):
        await future
    other = asyncio.get_running_loop().create_future()
    with anyio.fail_after(1):
        value = await other
    other = asyncio.ensure_future(work())
    return value, future

# === one-line suites and strings of several lines
import asyncio

async def main(queue: asyncio.Queue, go):
	if go: await asyncio.wait_for(queue.put(1), 1)  # go
	#            ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
	else:
		text = """
a""" + await asyncio.wait_for(queue.get(), 1)
#            ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- fixed
import asyncio

import anyio

async def main(queue: asyncio.Queue, go):
	if go:
		with anyio.fail_after(1):
			await queue.put(1)  # go
	else:
		with anyio.fail_after(1):
			text = """
a""" + await queue.get()

# === a decorator's wrapper, and a nested function
import asyncio
import functools

def limited(seconds):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            return await asyncio.wait_for(function(*args, **kwargs), seconds)
            #            ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

        return wrapper

    return decorate

# --- unsafe
import functools

import anyio

def limited(seconds):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            with anyio.fail_after(seconds):
                return await function(*args, **kwargs)

        return wrapper

    return decorate

# === a coroutine function of another file
import asyncio

from work import clean, good, stream

async def main():
    await asyncio.wait_for(good(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(clean(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(stream(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- fixed
import asyncio

import anyio
from work import clean, good, stream

async def main():
    with anyio.fail_after(1):
        await good()
    await asyncio.wait_for(clean(), 1)
    await asyncio.wait_for(stream(), 1)

# --- unsafe
import anyio
from work import clean, good, stream

async def main():
    with anyio.fail_after(1):
        await good()
    with anyio.fail_after(1):
        await clean()
    with anyio.fail_after(1):
        await stream()

# --- file work.py
import asyncio
from asyncio import sleep

async def good():
    await inner()
    await asyncio.wait_for(sleep(1), 2)

async def inner():
    await asyncio.sleep(1)

async def clean():
    try:
        await inner()
    finally:
        await inner()

async def stream():
    async for line in lines():
        print(line)

# === before Python 3.11 a handler has to catch both
import asyncio

async def dial(connect, queue: asyncio.Queue):
    try:
        await asyncio.wait_for(queue.join(), timeout=4)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    except asyncio.TimeoutError:
        return "too slow"
    try:
        return await asyncio.wait_for(connect(), timeout=4)
        #            ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    except OSError:
        return "unreachable"
    except (asyncio.TimeoutError, KeyError):
        return "too slow"
    try:
        await asyncio.wait_for(queue.get(), timeout=4)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    except Exception:
        return "trouble"
    await asyncio.wait_for(queue.get(), timeout=4)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- fixed
import asyncio

import anyio

async def dial(connect, queue: asyncio.Queue):
    try:
        with anyio.fail_after(4):
            await queue.join()
    except (asyncio.TimeoutError, TimeoutError):
        return "too slow"
    try:
        return await asyncio.wait_for(connect(), timeout=4)
    except OSError:
        return "unreachable"
    except (asyncio.TimeoutError, KeyError):
        return "too slow"
    try:
        with anyio.fail_after(4):
            await queue.get()
    except Exception:
        return "trouble"
    await asyncio.wait_for(queue.get(), timeout=4)

# --- unsafe
import asyncio

import anyio

async def dial(connect, queue: asyncio.Queue):
    try:
        with anyio.fail_after(4):
            await queue.join()
    except (asyncio.TimeoutError, TimeoutError):
        return "too slow"
    try:
        with anyio.fail_after(4):
            return await connect()
    except OSError:
        return "unreachable"
    except (asyncio.TimeoutError, TimeoutError, KeyError):
        return "too slow"
    try:
        with anyio.fail_after(4):
            await queue.get()
    except Exception:
        return "trouble"
    with anyio.fail_after(4):
        await queue.get()

# --- file pyproject.toml
[project]
name = "dialer"
version = "1"
requires-python = ">=3.10"
dependencies = ["anyio>=4.2"]

# === a limit inside a limit, groups, and functions that call each other
import asyncio

async def ping(n):
    if n:
        await pong(n - 1)
    await asyncio.wait_for(asyncio.sleep(1), 2)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

async def pong(n):
    await ping(n)
    await asyncio.gather(ping(n), *[pong(i) for i in range(n)])

async def grouped(n):
    async with asyncio.timeout(1), asyncio.TaskGroup() as group:
        group.create_task(pong(n))

async def main(n):
    return await asyncio.wait_for(grouped(n), 5)
    #            ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- fixed
import asyncio

import anyio

async def ping(n):
    if n:
        await pong(n - 1)
    with anyio.fail_after(2):
        await asyncio.sleep(1)

async def pong(n):
    await ping(n)
    await asyncio.gather(ping(n), *[pong(i) for i in range(n)])

async def grouped(n):
    async with asyncio.timeout(1), asyncio.TaskGroup() as group:
        group.create_task(pong(n))

async def main(n):
    with anyio.fail_after(5):
        return await grouped(n)

# === another wait_for
from tasks import wait_for

async def main(job):
    await wait_for(job(), 1)

# === by hand: not called here
import asyncio

wait = asyncio.wait_for
#      ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`: by hand, because it is not called here, and a limit of AnyIO is a block around an `await`


async def main(limited):
    await limited(asyncio.wait_for, 1)
    #             ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`: by hand, because it is not called here, and a limit of AnyIO is a block around an `await`

# === a limit that is chosen, where one choice does not wait
import asyncio

async def take(queue: asyncio.Queue, block):
    return await asyncio.wait_for(queue.get(), None if block else 0)
    #            ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

async def take_soon(queue: asyncio.Queue, limit):
    seconds = limit or 0
    return await asyncio.wait_for(queue.get(), seconds)
    #            ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

async def take_at_once(queue: asyncio.Queue, block):
    seconds = 5 if block else 0.001
    return await asyncio.wait_for(queue.get(), seconds)
    #            ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- unsafe
import asyncio

import anyio

async def take(queue: asyncio.Queue, block):
    with anyio.fail_after(None if block else 0):
        return await queue.get()

async def take_soon(queue: asyncio.Queue, limit):
    seconds = limit or 0
    with anyio.fail_after(seconds):
        return await queue.get()

async def take_at_once(queue: asyncio.Queue, block):
    seconds = 5 if block else 0.001
    with anyio.fail_after(seconds):
        return await queue.get()

# === a limit that is chosen among some that wait
import asyncio

async def take(queue: asyncio.Queue, block, limit):
    return await asyncio.wait_for(queue.get(), None if block else limit or 5)
    #            ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- fixed
import asyncio

import anyio

async def take(queue: asyncio.Queue, block, limit):
    with anyio.fail_after(None if block else limit or 5):
        return await queue.get()

# === a coroutine function of another file that has a limit of its own, with its names
import asyncio

from tools import load


async def main():
    return await asyncio.wait_for(load(), 3)
    #            ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- path main.py

# --- file tools.py
import asyncio


async def load():
    return await asyncio.wait_for(timeout=2, fut=nap())


async def nap():
    await asyncio.sleep(1)

# --- fixed
import anyio
from tools import load


async def main():
    with anyio.fail_after(3):
        return await load()
