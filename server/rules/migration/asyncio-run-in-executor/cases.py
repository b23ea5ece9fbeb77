# === an executor of one's own
import asyncio
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


async def main(f, pool, executor=None):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(pool, f)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`: by hand, because it runs in an executor of its own: `limiter=anyio.CapacityLimiter(n)` limits the threads of `run_sync`, and `anyio.to_process.run_sync` runs functions in processes
    await loop.run_in_executor(executor, f)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`: by hand, because it runs in an executor of its own: `limiter=anyio.CapacityLimiter(n)` limits the threads of `run_sync`, and `anyio.to_process.run_sync` runs functions in processes
    with ProcessPoolExecutor() as processes:
        await loop.run_in_executor(processes, f)
        #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`: by hand, because it runs in an executor of its own: `anyio.to_process.run_sync` runs functions in processes
    threads = ThreadPoolExecutor()
    await loop.run_in_executor(threads, f)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`: by hand, because it runs in an executor of its own: `limiter=anyio.CapacityLimiter(n)` limits the threads of `run_sync`
# === kept as a future
import asyncio


async def main(f):
    loop = asyncio.get_running_loop()
    future = loop.run_in_executor(None, f)
    #        ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`: by hand, because it is not awaited where it is called: the thread starts at once, while that of `run_sync` starts where it is awaited
    await asyncio.gather(loop.run_in_executor(None, f), future)
    #                    ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`: by hand, because it is not awaited where it is called: the thread starts at once, while that of `run_sync` starts where it is awaited
# === in a time limit
import asyncio


async def main(f):
    loop = asyncio.get_running_loop()
    await asyncio.wait_for(loop.run_in_executor(None, f), 1)
    #                      ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`

# --- unsafe
import asyncio

import anyio.to_thread


async def main(f):
    await asyncio.wait_for(anyio.to_thread.run_sync(f, abandon_on_cancel=True), 1)
# === the function reads a context variable
import asyncio
from contextvars import ContextVar
from functools import partial

tenant: ContextVar[str] = ContextVar("tenant", default="nobody")


def named():
    return tenant.get()


def audit(line):
    return f"{named()}: {line}"


class Log:
    def write(self):
        return tenant.get("none")

    async def flush(self):
        return await asyncio.get_running_loop().run_in_executor(None, self.write)
        #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`


async def log(line):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, audit, line)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`
    await loop.run_in_executor(None, partial(audit, line=line))
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`
    await loop.run_in_executor(None, lambda: print(tenant.get()))
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`
    await loop.run_in_executor(None, print, tenant.get())
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`

# --- fixed
import asyncio
from contextvars import ContextVar
from functools import partial

import anyio.to_thread

tenant: ContextVar[str] = ContextVar("tenant", default="nobody")


def named():
    return tenant.get()


def audit(line):
    return f"{named()}: {line}"


class Log:
    def write(self):
        return tenant.get("none")

    async def flush(self):
        return await asyncio.get_running_loop().run_in_executor(None, self.write)


async def log(line):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, audit, line)
    await loop.run_in_executor(None, partial(audit, line=line))
    await loop.run_in_executor(None, lambda: print(tenant.get()))
    await anyio.to_thread.run_sync(print, tenant.get(), abandon_on_cancel=True)
# --- unsafe
from contextvars import ContextVar
from functools import partial

import anyio.to_thread

tenant: ContextVar[str] = ContextVar("tenant", default="nobody")


def named():
    return tenant.get()


def audit(line):
    return f"{named()}: {line}"


class Log:
    def write(self):
        return tenant.get("none")

    async def flush(self):
        return await anyio.to_thread.run_sync(self.write, abandon_on_cancel=True)


async def log(line):
    await anyio.to_thread.run_sync(audit, line, abandon_on_cancel=True)
    await anyio.to_thread.run_sync(partial(audit, line=line), abandon_on_cancel=True)
    await anyio.to_thread.run_sync(lambda: print(tenant.get()), abandon_on_cancel=True)
    await anyio.to_thread.run_sync(print, tenant.get(), abandon_on_cancel=True)
# === a default executor of the project
import asyncio


async def main(f):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, f)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`

# --- unsafe
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)
# --- file app/start.py
class Start:
    def prepare(self):
        self.loop.set_default_executor(self.executor)
# === another file runs a loop that ends without its tasks
import asyncio


async def report(f):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, f)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`

# --- unsafe
import anyio.to_thread


async def report(f):
    await anyio.to_thread.run_sync(f, abandon_on_cancel=True)
# --- file app/start.py
class Start:
    def run(self):
        self.loop.run_forever()
# === what is not seen, or does something itself
import asyncio


def make_loop() -> asyncio.AbstractEventLoop:
    return asyncio.new_event_loop()


async def main(f, arguments):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(*arguments)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`: by hand, because its arguments are not seen
    await loop.run_in_executor(None)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`: by hand, because its arguments are not seen
    await loop.run_in_executor(None, f, key=1)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`: by hand, because its arguments are not seen
    await make_loop().run_in_executor(None, f)
    #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`: by hand, because `make_loop()` would not be called any more
    run = loop.run_in_executor
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`: by hand, because it is not called here, and `run_sync` takes no executor as its first argument
    await run(None, f)
# === an AnyIO in which `abandon_on_cancel` has its older name
import asyncio


async def main(f):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, f)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`

# --- unsafe
import anyio.to_thread


async def main(f):
    await anyio.to_thread.run_sync(f, cancellable=True)
# --- file pyproject.toml
[project]
name = "sample"
dependencies = ["anyio>=4,<5"]

# === a clean-up, which a scope of AnyIO may have cancelled
import asyncio
import anyio

async def use(file):
    try:
        await file.use()
    finally:
        await asyncio.get_running_loop().run_in_executor(None, file.close)
        #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`

async def caught(file):
    try:
        await file.use()
    except anyio.get_cancelled_exc_class():
        await asyncio.get_running_loop().run_in_executor(None, file.close)
        #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`
        raise

class Holder:
    async def __aexit__(self, *error):
        await asyncio.get_running_loop().run_in_executor(None, file.close)
        #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`

async def shielded(file):
    try:
        await file.use()
    finally:
        with anyio.CancelScope(shield=True):
            await asyncio.get_running_loop().run_in_executor(None, file.close)
            #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`

async def after(file):
    try:
        await file.use()
    except ValueError:
        await asyncio.get_running_loop().run_in_executor(None, file.close)
        #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`

# --- fixed
import asyncio
import anyio
import anyio.to_thread

async def use(file):
    try:
        await file.use()
    finally:
        await asyncio.get_running_loop().run_in_executor(None, file.close)

async def caught(file):
    try:
        await file.use()
    except anyio.get_cancelled_exc_class():
        await asyncio.get_running_loop().run_in_executor(None, file.close)
        raise

class Holder:
    async def __aexit__(self, *error):
        await asyncio.get_running_loop().run_in_executor(None, file.close)

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

# === a thread that waits for the loop, which AnyIO ends without waiting for the thread
import asyncio

def ask(loop):
    return asyncio.run_coroutine_threadsafe(answer(), loop).result()

async def answer():
    await asyncio.sleep(1)

async def main():
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, ask, loop)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`

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

# === functions of other files, which may read a context variable of the project
import asyncio
import os

import tenants
from tenants import name, tenant


def audit(line):
    return f"{tenants.name()}: {line}"


def direct():
    return tenant.get()


def plain():
    return os.environ.get("HOME")


async def log(line):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, name)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`
    await loop.run_in_executor(None, audit, line)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`
    await loop.run_in_executor(None, direct)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`
    await loop.run_in_executor(None, plain)
    #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`

# --- fixed
import asyncio
import os

import anyio.to_thread
import tenants
from tenants import name, tenant


def audit(line):
    return f"{tenants.name()}: {line}"


def direct():
    return tenant.get()


def plain():
    return os.environ.get("HOME")


async def log(line):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, name)
    await loop.run_in_executor(None, audit, line)
    await loop.run_in_executor(None, direct)
    await anyio.to_thread.run_sync(plain, abandon_on_cancel=True)

# --- unsafe
import os

import anyio.to_thread
import tenants
from tenants import name, tenant


def audit(line):
    return f"{tenants.name()}: {line}"


def direct():
    return tenant.get()


def plain():
    return os.environ.get("HOME")


async def log(line):
    await anyio.to_thread.run_sync(name, abandon_on_cancel=True)
    await anyio.to_thread.run_sync(audit, line, abandon_on_cancel=True)
    await anyio.to_thread.run_sync(direct, abandon_on_cancel=True)
    await anyio.to_thread.run_sync(plain, abandon_on_cancel=True)

# --- file tenants.py
from contextvars import ContextVar

tenant = ContextVar("tenant", default="nobody")


def name():
    return tenant.get()
