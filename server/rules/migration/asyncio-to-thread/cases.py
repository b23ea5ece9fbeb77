# === the coroutine is handed on
import asyncio


async def main(f, g):
    await asyncio.gather(asyncio.to_thread(f), asyncio.to_thread(g, 1))
    #                    ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
    #                                          ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
    await asyncio.wait_for(asyncio.to_thread(f), 1)
    #                      ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
    later = asyncio.to_thread(f)
    #       ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
    await later

# --- unsafe
import asyncio

import anyio.to_thread


async def main(f, g):
    await asyncio.gather(anyio.to_thread.run_sync(f, abandon_on_cancel=True), anyio.to_thread.run_sync(g, 1, abandon_on_cancel=True))
    await asyncio.wait_for(anyio.to_thread.run_sync(f, abandon_on_cancel=True), 1)
    later = anyio.to_thread.run_sync(f, abandon_on_cancel=True)
    await later
# === not called here
import asyncio
import functools


async def main(f):
    run = functools.partial(asyncio.to_thread, f)
    #                       ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`: by hand, because it is not called here, and `run_sync` takes no keyword arguments of the function
    await run()
# === nothing to run, or what is no list of arguments
import asyncio


async def main(functions):
    await asyncio.to_thread()
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`: by hand, because the function is not among its arguments
    await asyncio.to_thread(f for f in functions)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`: by hand, because the function is not among its arguments
    await asyncio.to_thread(**functions)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`: by hand, because the function is not among its arguments
# === this file sets another default executor
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def main(f):
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- unsafe
import asyncio
from concurrent.futures import ThreadPoolExecutor

import anyio.to_thread


async def main(f):
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)
# === another file sets another default executor
import asyncio


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- unsafe
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)
# --- file start.py
def prepare(loop, executor):
    loop.set_default_executor(executor)
# === this file runs a loop that ends without its tasks
import asyncio


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`


def start(loop, f):
    loop.create_task(main(f))
    loop.run_forever()

# --- unsafe
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)


def start(loop, f):
    loop.create_task(main(f))
    loop.run_forever()
# === another file runs a loop that ends without its tasks
import asyncio


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- unsafe
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)
# --- file start.py
from threading import Thread


def start(loop):
    Thread(target=loop.run_forever).start()
# === this file runs a loop that Ctrl-C ends without its task
import asyncio


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`


def start(loop, f):
    loop.run_until_complete(main(f))

# --- unsafe
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)


def start(loop, f):
    loop.run_until_complete(main(f))
# === another file runs a loop until a coroutine is done
import asyncio


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- unsafe
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)
# --- file start.py
def start(loop, main):
    loop.run_until_complete(main())
# === another file runs Tornado's loop
import asyncio


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- unsafe
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)
# --- file start.py
from tornado import ioloop


def start():
    ioloop.IOLoop.current().start()
# === loops that end their tasks, no loops, and loops of tests
import asyncio


async def main(f, worker):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
    await worker.run_forever()


def start(loop, f, worker):
    loop.create_task(main(f, worker))
    try:
        loop.run_forever()
    finally:
        tasks = asyncio.all_tasks(loop)
        for task in tasks:
            task.cancel()
        loop.run_until_complete(asyncio.wait(tasks))

# --- fixed
import asyncio

import anyio.to_thread


async def main(f, worker):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)
    await worker.run_forever()


def start(loop, f, worker):
    loop.create_task(main(f, worker))
    try:
        loop.run_forever()
    finally:
        tasks = asyncio.all_tasks(loop)
        for task in tasks:
            task.cancel()
        loop.run_until_complete(asyncio.wait(tasks))
# --- file tests/test_main.py
def test_main(loop):
    loop.run_forever()
# --- file work.py
def work(group, worker):
    group.start(worker.run_forever())
# === one of Tornado that runs until a coroutine is done, and threads that do not end with the program
import asyncio
from multiprocessing import Process
from threading import Thread

from tornado.ioloop import IOLoop


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`


def serve(f):
    asyncio.run(main(f))


def listen(channel):
    channel.listen()


def start(loop, f, channel):
    Thread(target=serve, args=(f,)).start()
    Thread(target=lambda: loop.run_until_complete(main(f)), daemon=False).start()
    Process(target=serve, args=(f,), daemon=True).start()
    Thread(target=listen, args=(channel,), daemon=True).start()
    IOLoop.current().run_sync(lambda: main(f))

# --- unsafe
import asyncio
from multiprocessing import Process
from threading import Thread

import anyio.to_thread
from tornado.ioloop import IOLoop


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)


def serve(f):
    asyncio.run(main(f))


def listen(channel):
    channel.listen()


def start(loop, f, channel):
    Thread(target=serve, args=(f,)).start()
    Thread(target=lambda: loop.run_until_complete(main(f)), daemon=False).start()
    Process(target=serve, args=(f,), daemon=True).start()
    Thread(target=listen, args=(channel,), daemon=True).start()
    IOLoop.current().run_sync(lambda: main(f))
# === a loop that ends with the program, and what is under way in it
import asyncio
from threading import Thread


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`


def start(loop):
    Thread(target=loop.run_forever, daemon=True).start()

# --- unsafe
from threading import Thread

import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)


def start(loop):
    Thread(target=loop.run_forever, daemon=True).start()
# === one whose thread begins in a function
import asyncio
import threading


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`


class Worker:
    def _run(self, f):
        asyncio.run(main(f))

    def start(self, f):
        thread = threading.Thread(target=self._run, args=(f,))
        thread.daemon = True
        thread.start()

# --- unsafe
import asyncio
import threading

import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)


class Worker:
    def _run(self, f):
        asyncio.run(main(f))

    def start(self, f):
        thread = threading.Thread(target=self._run, args=(f,))
        thread.daemon = True
        thread.start()
# === one whose thread has a class
import asyncio
from threading import Thread


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`


class Worker(Thread):
    def __init__(self, loop):
        super().__init__(daemon=True)
        self.loop = loop

    def run(self):
        self.loop.run_until_complete(main(print))

# --- unsafe
from threading import Thread

import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)


class Worker(Thread):
    def __init__(self, loop):
        super().__init__(daemon=True)
        self.loop = loop

    def run(self):
        self.loop.run_until_complete(main(print))
# === one that another file runs
import asyncio


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- unsafe
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)
# --- file start.py
import asyncio
from functools import partial
from threading import Thread


def start(loop, main):
    Thread(target=partial(loop.run_until_complete, main()), daemon=True).start()
# === what a test waits for is done before the program ends
import asyncio


async def test_main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- fixed
import anyio.to_thread


async def test_main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)
# --- path tests/test_main.py
# --- file start.py
from threading import Thread


def start(loop, main):
    Thread(target=lambda: loop.run_until_complete(main()), daemon=True).start()
# === what is waited for is no loop
import asyncio

from workers import Worker


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
    worker = asyncio.ensure_future(Worker().run_forever())
    await Worker().run_forever()
    worker.cancel()

# --- fixed
import asyncio

import anyio.to_thread
from workers import Worker


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)
    worker = asyncio.ensure_future(Worker().run_forever())
    await Worker().run_forever()
    worker.cancel()
# === this file replaces it
import asyncio
from unittest.mock import patch


async def main(f):
    with patch("asyncio.to_thread"):
        await asyncio.to_thread(f)
        #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- unsafe
from unittest.mock import patch

import anyio.to_thread


async def main(f):
    with patch("asyncio.to_thread"):
        await anyio.to_thread.run_sync(f, abandon_on_cancel=True)
# === an AnyIO in which `abandon_on_cancel` has its older name
import asyncio


async def main(f):
    await asyncio.to_thread(f, 1)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
    await asyncio.to_thread(f, key=1)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- unsafe
import functools

import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, 1, cancellable=True)
    await anyio.to_thread.run_sync(functools.partial(f, key=1), cancellable=True)
# --- choose Use `anyio.to_thread.run_sync`, waiting for the thread
import functools

import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, 1)
    await anyio.to_thread.run_sync(functools.partial(f, key=1))
# --- file pyproject.toml
[project]
name = "sample"
dependencies = ["anyio>=4.0"]
# === a name that is taken
import asyncio

anyio = None


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- fixed
from anyio.to_thread import run_sync as anyio_to_thread_run_sync

anyio = None


async def main(f):
    await anyio_to_thread_run_sync(f, abandon_on_cancel=True)
# === async generators, lambdas, class bodies, decorators
import asyncio


class Reader:
    read = lambda self, f: asyncio.to_thread(f)
    #                      ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

    async def chunks(self, f):
        while chunk := await asyncio.to_thread(f.read, 10):
        #                    ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
            yield chunk
        yield [await asyncio.to_thread(g) for g in f]
        #            ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- fixed
import asyncio

import anyio.to_thread


class Reader:
    read = lambda self, f: asyncio.to_thread(f)

    async def chunks(self, f):
        while chunk := await anyio.to_thread.run_sync(f.read, 10, abandon_on_cancel=True):
            yield chunk
        yield [await anyio.to_thread.run_sync(g, abandon_on_cancel=True) for g in f]
# --- unsafe
import anyio.to_thread


class Reader:
    read = lambda self, f: anyio.to_thread.run_sync(f, abandon_on_cancel=True)

    async def chunks(self, f):
        while chunk := await anyio.to_thread.run_sync(f.read, 10, abandon_on_cancel=True):
            yield chunk
        yield [await anyio.to_thread.run_sync(g, abandon_on_cancel=True) for g in f]

# === a clean-up, which a scope of AnyIO may have cancelled
import asyncio
import anyio

async def use(file):
    try:
        await file.use()
    finally:
        await asyncio.to_thread(file.close)
        #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

async def caught(file):
    try:
        await file.use()
    except anyio.get_cancelled_exc_class():
        await asyncio.to_thread(file.close)
        #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
        raise

class Holder:
    async def __aexit__(self, *error):
        await asyncio.to_thread(file.close)
        #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

async def shielded(file):
    try:
        await file.use()
    finally:
        with anyio.CancelScope(shield=True):
            await asyncio.to_thread(file.close)
            #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

async def after(file):
    try:
        await file.use()
    except ValueError:
        await asyncio.to_thread(file.close)
        #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- fixed
import asyncio
import anyio
import anyio.to_thread

async def use(file):
    try:
        await file.use()
    finally:
        await asyncio.to_thread(file.close)

async def caught(file):
    try:
        await file.use()
    except anyio.get_cancelled_exc_class():
        await asyncio.to_thread(file.close)
        raise

class Holder:
    async def __aexit__(self, *error):
        await asyncio.to_thread(file.close)

async def shielded(file):
    try:
        await file.use()
    finally:
        with anyio.CancelScope(shield=True):
            await anyio.to_thread.run_sync(file.close, abandon_on_cancel=True)

async def after(file):
    try:
        await file.use()
    except ValueError:
        await anyio.to_thread.run_sync(file.close, abandon_on_cancel=True)

# --- unsafe
import anyio
import anyio.to_thread

async def use(file):
    try:
        await file.use()
    finally:
        await anyio.to_thread.run_sync(file.close, abandon_on_cancel=True)

async def caught(file):
    try:
        await file.use()
    except anyio.get_cancelled_exc_class():
        await anyio.to_thread.run_sync(file.close, abandon_on_cancel=True)
        raise

class Holder:
    async def __aexit__(self, *error):
        await anyio.to_thread.run_sync(file.close, abandon_on_cancel=True)

async def shielded(file):
    try:
        await file.use()
    finally:
        with anyio.CancelScope(shield=True):
            await anyio.to_thread.run_sync(file.close, abandon_on_cancel=True)

async def after(file):
    try:
        await file.use()
    except ValueError:
        await anyio.to_thread.run_sync(file.close, abandon_on_cancel=True)

# === another file of the program sees to Ctrl-C
import asyncio


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- path service/work.py

# --- file start.py
import asyncio

from service.work import main

try:
    asyncio.new_event_loop().run_until_complete(main(print))
except KeyboardInterrupt:
    print("bye")

# --- unsafe
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)

# === programs of their own see to Ctrl-C, or end their tasks
import asyncio


async def main(f):
    await asyncio.to_thread(f)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- path service/work.py

# --- file tools/other.py
import asyncio


async def other():
    pass


if __name__ == "__main__":
    try:
        asyncio.new_event_loop().run_until_complete(other())
    except KeyboardInterrupt:
        pass

# --- file start.py
import asyncio

from service.work import main

loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(main(print))
except KeyboardInterrupt:
    for task in asyncio.all_tasks(loop):
        task.cancel()

# --- fixed
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)

# === a thread that waits for the loop, which AnyIO ends without waiting for the thread
import asyncio

def ask(loop):
    return asyncio.run_coroutine_threadsafe(answer(), loop).result()

async def answer():
    await asyncio.sleep(1)

async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(ask, loop)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- unsafe
import asyncio

import anyio.to_thread

def ask(loop):
    return asyncio.run_coroutine_threadsafe(answer(), loop).result()

async def answer():
    await asyncio.sleep(1)

async def main():
    loop = asyncio.get_running_loop()
    await anyio.to_thread.run_sync(ask, loop, abandon_on_cancel=True)

# === in a limit, of which the thread knows nothing
import asyncio

import anyio


async def load(f):
    async with asyncio.timeout(3):
        await asyncio.to_thread(f)
        #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
    with anyio.move_on_after(3):
        if f:
            return await asyncio.to_thread(f)
            #            ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
    with f.open():
        return await asyncio.to_thread(f)
        #            ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- fixed
import asyncio

import anyio
import anyio.to_thread


async def load(f):
    async with asyncio.timeout(3):
        await asyncio.to_thread(f)
    with anyio.move_on_after(3):
        if f:
            return await asyncio.to_thread(f)
    with f.open():
        return await anyio.to_thread.run_sync(f, abandon_on_cancel=True)

# --- unsafe
import asyncio

import anyio
import anyio.to_thread


async def load(f):
    async with asyncio.timeout(3):
        await anyio.to_thread.run_sync(f, abandon_on_cancel=True)
    with anyio.move_on_after(3):
        if f:
            return await anyio.to_thread.run_sync(f, abandon_on_cancel=True)
    with f.open():
        return await anyio.to_thread.run_sync(f, abandon_on_cancel=True)

# === the number of AnyIO's threads may be set in another file
import asyncio

from limits import allow


def read():
    return 1


async def main():
    allow(1)
    return await asyncio.to_thread(read)
    #            ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- file limits.py
import anyio.to_thread


def allow(threads):
    anyio.to_thread.current_default_thread_limiter().total_tokens = threads

# --- unsafe
import anyio.to_thread
from limits import allow


def read():
    return 1


async def main():
    allow(1)
    return await anyio.to_thread.run_sync(read, abandon_on_cancel=True)

# === or in this one
import asyncio

import anyio.to_thread


def read():
    return 1


async def main():
    anyio.to_thread.current_default_thread_limiter().total_tokens = 1
    return await asyncio.to_thread(read)
    #            ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

# --- unsafe
import anyio.to_thread


def read():
    return 1


async def main():
    anyio.to_thread.current_default_thread_limiter().total_tokens = 1
    return await anyio.to_thread.run_sync(read, abandon_on_cancel=True)

# === a limit may be that of a function that leads there, in this file or another
import asyncio

import jobs

def work():
    print("done")

async def deep():
    await asyncio.to_thread(work)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

async def limited():
    await deep()

async def limited_elsewhere():
    await asyncio.to_thread(work)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

async def free():
    await asyncio.to_thread(work)
    #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`

async def main():
    async def inner():
        await asyncio.to_thread(work)
        #     ^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `asyncio.to_thread`
    await asyncio.wait_for(inner(), 1)
    async with asyncio.timeout(1):
        await limited()
    await free()
    await jobs.run()

# --- file jobs.py
import anyio

from case import limited_elsewhere

async def run():
    with anyio.move_on_after(1):
        await limited_elsewhere()

# --- fixed
import asyncio

import anyio.to_thread
import jobs

def work():
    print("done")

async def deep():
    await asyncio.to_thread(work)

async def limited():
    await deep()

async def limited_elsewhere():
    await asyncio.to_thread(work)

async def free():
    await anyio.to_thread.run_sync(work, abandon_on_cancel=True)

async def main():
    async def inner():
        await asyncio.to_thread(work)
    await asyncio.wait_for(inner(), 1)
    async with asyncio.timeout(1):
        await limited()
    await free()
    await jobs.run()

# --- unsafe
import asyncio

import anyio.to_thread
import jobs

def work():
    print("done")

async def deep():
    await anyio.to_thread.run_sync(work, abandon_on_cancel=True)

async def limited():
    await deep()

async def limited_elsewhere():
    await anyio.to_thread.run_sync(work, abandon_on_cancel=True)

async def free():
    await anyio.to_thread.run_sync(work, abandon_on_cancel=True)

async def main():
    async def inner():
        await anyio.to_thread.run_sync(work, abandon_on_cancel=True)
    await asyncio.wait_for(inner(), 1)
    async with asyncio.timeout(1):
        await limited()
    await free()
    await jobs.run()
