# === functions and methods of other files that end a task as if it were cancelled, or the program
import asyncio

import waits
from waits import Worker

async def main(worker: Worker):
    async with asyncio.TaskGroup() as group:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        group.create_task(waits.leads())
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
    async with asyncio.TaskGroup() as group:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        group.create_task(waits.wait())
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
    async with asyncio.TaskGroup() as group:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        group.create_task(worker.run())
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
    async with asyncio.TaskGroup():
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        await waits.leave()
    async with asyncio.TaskGroup():
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        await waits.stop()

# --- file waits.py
import asyncio
import sys

async def leads():
    await stop()

async def stop():
    await asyncio.sleep(1)
    raise asyncio.CancelledError

async def wait():
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1, future.cancel)
    await asyncio.wait_for(future, 2)

async def leave():
    await asyncio.sleep(1)
    go()

def go():
    sys.exit(3)

class Worker:
    async def run(self):
        await self.turn()

    async def turn(self):
        await asyncio.sleep(1)
        raise asyncio.CancelledError()

# --- fixed
import asyncio

import anyio
import waits
from waits import Worker

async def main(worker: Worker):
    async with asyncio.TaskGroup() as group:
        group.create_task(waits.leads())
    async with asyncio.TaskGroup() as group:
        group.create_task(waits.wait())
    async with asyncio.TaskGroup() as group:
        group.create_task(worker.run())
    async with asyncio.TaskGroup():
        await waits.leave()
    async with anyio.create_task_group():
        await waits.stop()

# --- unsafe
import anyio
import waits
from waits import Worker

async def main(worker: Worker):
    async with anyio.create_task_group() as group:
        group.create_task(waits.leads())
    async with anyio.create_task_group() as group:
        group.create_task(waits.wait())
    async with anyio.create_task_group() as group:
        group.create_task(worker.run())
    async with anyio.create_task_group():
        await waits.leave()
    async with anyio.create_task_group():
        await waits.stop()

# === a method that a derived class of another file has in its place
import asyncio

class Base:
    async def run(self):
        await asyncio.sleep(1)

async def main(base: Base):
    async with asyncio.TaskGroup() as group:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        group.create_task(base.run())
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open

# --- file derived.py
import asyncio

from case import Base

class Derived(Base):
    async def run(self):
        raise asyncio.CancelledError

# --- path case.py

# --- unsafe
import asyncio

import anyio

class Base:
    async def run(self):
        await asyncio.sleep(1)

async def main(base: Base):
    async with anyio.create_task_group() as group:
        group.create_task(base.run())

# === an exception that is given as an argument may be a cancellation, or the end of the program
import asyncio

async def fail(error):
    await asyncio.sleep(1)
    raise error

async def complain(error: type[ValueError], *errors: ValueError):
    await asyncio.sleep(1)
    raise error("late") from errors[0]

async def main():
    async with asyncio.TaskGroup() as group:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        group.create_task(fail(asyncio.CancelledError))
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
    async with asyncio.TaskGroup():
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        await fail(SystemExit(3))
    async with asyncio.TaskGroup() as group:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        group.create_task(complain(ValueError))
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open

# --- fixed
import asyncio

import anyio

async def fail(error):
    await asyncio.sleep(1)
    raise error

async def complain(error: type[ValueError], *errors: ValueError):
    await asyncio.sleep(1)
    raise error("late") from errors[0]

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(asyncio.CancelledError))
    async with asyncio.TaskGroup():
        await fail(SystemExit(3))
    async with anyio.create_task_group() as group:
        group.create_task(complain(ValueError))

# --- unsafe
import asyncio

import anyio

async def fail(error):
    await asyncio.sleep(1)
    raise error

async def complain(error: type[ValueError], *errors: ValueError):
    await asyncio.sleep(1)
    raise error("late") from errors[0]

async def main():
    async with anyio.create_task_group() as group:
        group.create_task(fail(asyncio.CancelledError))
    async with anyio.create_task_group():
        await fail(SystemExit(3))
    async with anyio.create_task_group() as group:
        group.create_task(complain(ValueError))

# === a plain function that ends the program is followed
import asyncio
import sys

def leave():
    print("leaving") or sys.exit(3)

async def main():
    async with asyncio.TaskGroup():
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        await asyncio.sleep(1)
        leave()

# --- unsafe
import asyncio
import sys

import anyio

def leave():
    print("leaving") or sys.exit(3)

async def main():
    async with anyio.create_task_group():
        await asyncio.sleep(1)
        leave()

# === errors that are kept, and a task that gets hold of itself
import asyncio

from jobs import Job

async def own():
    task = asyncio.current_task()
    task.cancel()

async def named():
    print(asyncio.current_task().get_name())

async def chosen(late):
    error = asyncio.CancelledError() if late else ValueError("early")
    raise error

async def known(late):
    error = None
    try:
        await asyncio.sleep(1)
    except OSError as failure:
        error = failure
    kind = TypeError if late else ValueError
    if error:
        raise error
    raise kind("late")

async def main(job: Job):
    async with asyncio.TaskGroup() as group:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        group.create_task(own())
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
    async with asyncio.TaskGroup() as group:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        group.create_task(chosen(True))
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
    async with asyncio.TaskGroup() as group:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        group.create_task(job.work())
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
    async with asyncio.TaskGroup() as group:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        group.create_task(named())
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
        group.create_task(known(False))
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open

# --- file jobs.py
import asyncio

class Job:
    def __init__(self, error):
        self.error = error

    async def work(self):
        await asyncio.sleep(1)
        raise self.error

# --- fixed
import asyncio

import anyio
from jobs import Job

async def own():
    task = asyncio.current_task()
    task.cancel()

async def named():
    print(asyncio.current_task().get_name())

async def chosen(late):
    error = asyncio.CancelledError() if late else ValueError("early")
    raise error

async def known(late):
    error = None
    try:
        await asyncio.sleep(1)
    except OSError as failure:
        error = failure
    kind = TypeError if late else ValueError
    if error:
        raise error
    raise kind("late")

async def main(job: Job):
    async with asyncio.TaskGroup() as group:
        group.create_task(own())
    async with asyncio.TaskGroup() as group:
        group.create_task(chosen(True))
    async with asyncio.TaskGroup() as group:
        group.create_task(job.work())
    async with anyio.create_task_group() as group:
        group.create_task(named())
        group.create_task(known(False))

# --- unsafe
import asyncio

import anyio
from jobs import Job

async def own():
    task = asyncio.current_task()
    task.cancel()

async def named():
    print(asyncio.current_task().get_name())

async def chosen(late):
    error = asyncio.CancelledError() if late else ValueError("early")
    raise error

async def known(late):
    error = None
    try:
        await asyncio.sleep(1)
    except OSError as failure:
        error = failure
    kind = TypeError if late else ValueError
    if error:
        raise error
    raise kind("late")

async def main(job: Job):
    async with anyio.create_task_group() as group:
        group.create_task(own())
    async with anyio.create_task_group() as group:
        group.create_task(chosen(True))
    async with anyio.create_task_group() as group:
        group.create_task(job.work())
    async with anyio.create_task_group() as group:
        group.create_task(named())
        group.create_task(known(False))

# === a plain function of another file that ends the program, also by way of a package
import asyncio

import ways

async def main():
    async with asyncio.TaskGroup():
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        ways.leave()
    async with asyncio.TaskGroup():
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        ways.stay()

# --- file ways/__init__.py
from ways.out import leave, stay

# --- file ways/out.py
import sys

def leave():
    go(3)

def go(code):
    sys.exit(code)

def stay():
    print("no exit")

# --- fixed
import asyncio

import anyio
import ways

async def main():
    async with asyncio.TaskGroup():
        ways.leave()
    async with anyio.create_task_group():
        ways.stay()

# --- unsafe
import anyio
import ways

async def main():
    async with anyio.create_task_group():
        ways.leave()
    async with anyio.create_task_group():
        ways.stay()

# === plain methods of objects of other files, and plain functions of a third one
import asyncio

import ways

class Door:
    def __init__(self, lock: ways.Lock):
        self.lock = lock

    async def shut(self):
        self.lock.turn()

async def main(door: Door):
    async with asyncio.TaskGroup() as group:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        group.create_task(door.shut())
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
    async with asyncio.TaskGroup() as group:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        group.create_task(ways.leave_soon())
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
    async with asyncio.TaskGroup():
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        ways.leave()
    async with asyncio.TaskGroup():
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        ways.Lock().look()
        ways.OpenLock().turn()

# --- file ways.py
import out

class Lock:
    def turn(self):
        self._end()

    def _end(self):
        out.leave()

    def look(self):
        print("open")

class OpenLock(Lock):
    def turn(self):
        print("no exit")

def leave():
    out.leave()

async def leave_soon():
    leave()

# --- file out.py
import sys

def leave():
    sys.exit(3)

# --- fixed
import asyncio

import anyio
import ways

class Door:
    def __init__(self, lock: ways.Lock):
        self.lock = lock

    async def shut(self):
        self.lock.turn()

async def main(door: Door):
    async with asyncio.TaskGroup() as group:
        group.create_task(door.shut())
    async with asyncio.TaskGroup() as group:
        group.create_task(ways.leave_soon())
    async with asyncio.TaskGroup():
        ways.leave()
    async with anyio.create_task_group():
        ways.Lock().look()
        ways.OpenLock().turn()

# --- unsafe
import anyio
import ways

class Door:
    def __init__(self, lock: ways.Lock):
        self.lock = lock

    async def shut(self):
        self.lock.turn()

async def main(door: Door):
    async with anyio.create_task_group() as group:
        group.create_task(door.shut())
    async with anyio.create_task_group() as group:
        group.create_task(ways.leave_soon())
    async with anyio.create_task_group():
        ways.leave()
    async with anyio.create_task_group():
        ways.Lock().look()
        ways.OpenLock().turn()

# === tasks that ask AnyIO who they are
import asyncio

import anyio

async def named():
    print(anyio.get_current_task().name)

async def quiet():
    await anyio.sleep(0)

async def main():
    async with asyncio.TaskGroup() as group:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        group.create_task(named())
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
    async with asyncio.TaskGroup() as group:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        group.create_task(quiet())
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
        print(anyio.get_current_task().name)
    async with asyncio.TaskGroup() as group:
    #          ^^^^^^^^^^^^^^^^^ Use `anyio.create_task_group` instead of `asyncio.TaskGroup`
        group.create_task(quiet())
#       ^^^^^^^^^^^^^^^^^ `asyncio.TaskGroup.create_task` of a group that `anyio.create_task_group` could open
        print(len(anyio.get_running_tasks()))

# --- fixed
import asyncio

import anyio

async def named():
    print(anyio.get_current_task().name)

async def quiet():
    await anyio.sleep(0)

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(named())
    async with anyio.create_task_group() as group:
        group.create_task(quiet())
        print(anyio.get_current_task().name)
    async with asyncio.TaskGroup() as group:
        group.create_task(quiet())
        print(len(anyio.get_running_tasks()))

# --- unsafe
import anyio

async def named():
    print(anyio.get_current_task().name)

async def quiet():
    await anyio.sleep(0)

async def main():
    async with anyio.create_task_group() as group:
        group.create_task(named())
    async with anyio.create_task_group() as group:
        group.create_task(quiet())
        print(anyio.get_current_task().name)
    async with anyio.create_task_group() as group:
        group.create_task(quiet())
        print(len(anyio.get_running_tasks()))
