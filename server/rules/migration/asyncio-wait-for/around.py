# === what is limited can be mended when the limit stands around it
import asyncio

async def drain(flush, subs, timeout):
    if subs:
        tasks = [sub.drain() for sub in subs]
        await asyncio.wait_for(asyncio.gather(*tasks, return_exceptions=True), timeout)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        #                      ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because it is handed to `asyncio.wait_for` instead of awaited; put it into a function of its own
    await asyncio.wait_for(flush(), timeout)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- unsafe
import anyio

async def drain(flush, subs, timeout):
    if subs:
        tasks = [sub.drain() for sub in subs]
        with anyio.fail_after(timeout):
            async def attempt(coro):
                try:
                    await coro
                except Exception:
                    pass

            async with anyio.create_task_group() as tg:
                for coro in tasks:
                    tg.start_soon(attempt, coro)
    with anyio.fail_after(timeout):
        await flush()

# --- settings
select = ["asyncio-wait-for", "asyncio-gather"]

# === a handler that asks what it was raised from
import asyncio

async def poll(ready: asyncio.Event):
    try:
        try:
            await asyncio.wait_for(ready.wait(), 1)
            #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        except ValueError:
            pass
    except Exception as error:
        return isinstance(error.__cause__, KeyError)

# --- unsafe
import asyncio

import anyio

async def poll(ready: asyncio.Event):
    try:
        try:
            with anyio.fail_after(1):
                await ready.wait()
        except ValueError:
            pass
    except Exception as error:
        return isinstance(error.__cause__, KeyError)

# === a gather that keeps the exceptions: cancelled, it raises another cancellation, and the limit would not end in a TimeoutError
import asyncio

async def close(first: asyncio.Event, second: asyncio.Event):
    await asyncio.wait_for(asyncio.gather(first.wait(), second.wait(), return_exceptions=True), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(both(first, second), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(asyncio.gather(first.wait(), second.wait(), return_exceptions=False), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

async def both(first: asyncio.Event, second: asyncio.Event, kept=True):
    return await asyncio.gather(first.wait(), second.wait(), return_exceptions=kept)

# --- fixed
import asyncio

import anyio

async def close(first: asyncio.Event, second: asyncio.Event):
    await asyncio.wait_for(asyncio.gather(first.wait(), second.wait(), return_exceptions=True), 1)
    await asyncio.wait_for(both(first, second), 1)
    with anyio.fail_after(1):
        await asyncio.gather(first.wait(), second.wait(), return_exceptions=False)

async def both(first: asyncio.Event, second: asyncio.Event, kept=True):
    return await asyncio.gather(first.wait(), second.wait(), return_exceptions=kept)

# --- unsafe
import asyncio

import anyio

async def close(first: asyncio.Event, second: asyncio.Event):
    with anyio.fail_after(1):
        await asyncio.gather(first.wait(), second.wait(), return_exceptions=True)
    with anyio.fail_after(1):
        await both(first, second)
    with anyio.fail_after(1):
        await asyncio.gather(first.wait(), second.wait(), return_exceptions=False)

async def both(first: asyncio.Event, second: asyncio.Event, kept=True):
    return await asyncio.gather(first.wait(), second.wait(), return_exceptions=kept)

# === such a gather in another file
import asyncio

from waits import both

async def close(first, second):
    await asyncio.wait_for(both(first, second), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- file waits.py
import asyncio

async def both(first: asyncio.Event, second: asyncio.Event):
    return await asyncio.gather(first.wait(), second.wait(), return_exceptions=True)

# --- unsafe
import anyio
from waits import both

async def close(first, second):
    with anyio.fail_after(1):
        await both(first, second)

# === a group in a task of its own takes the cancellation of AnyIO's scope for its own, and goes on
import asyncio

async def close(ready: asyncio.Event):
    await asyncio.wait_for(asyncio.gather(grouped(ready), grouped(ready)), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(started(ready), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(grouped(ready), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

async def started(ready: asyncio.Event):
    await asyncio.create_task(grouped(ready))

async def grouped(ready: asyncio.Event):
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(9))
        await ready.wait()

# --- fixed
import asyncio

import anyio

async def close(ready: asyncio.Event):
    await asyncio.wait_for(asyncio.gather(grouped(ready), grouped(ready)), 1)
    await asyncio.wait_for(started(ready), 1)
    with anyio.fail_after(1):
        await grouped(ready)

async def started(ready: asyncio.Event):
    await asyncio.create_task(grouped(ready))

async def grouped(ready: asyncio.Event):
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(9))
        await ready.wait()

# --- unsafe
import asyncio

import anyio

async def close(ready: asyncio.Event):
    with anyio.fail_after(1):
        await asyncio.gather(grouped(ready), grouped(ready))
    with anyio.fail_after(1):
        await started(ready)
    with anyio.fail_after(1):
        await grouped(ready)

async def started(ready: asyncio.Event):
    await asyncio.create_task(grouped(ready))

async def grouped(ready: asyncio.Event):
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(9))
        await ready.wait()

# === a group in another file, in a task of its own
import asyncio

from waits import grouped

async def close(ready):
    await asyncio.wait_for(asyncio.gather(grouped(ready), grouped(ready)), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- file waits.py
import asyncio

async def grouped(ready: asyncio.Event):
    async with asyncio.TaskGroup():
        await ready.wait()

# --- unsafe
import asyncio

import anyio
from waits import grouped

async def close(ready):
    with anyio.fail_after(1):
        await asyncio.gather(grouped(ready), grouped(ready))

# === a condition in a task of its own takes its lock again while AnyIO's scope cancels it at every turn
import anyio
import asyncio

async def main(condition: anyio.Condition):
    await asyncio.wait_for(started(condition), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(waited(condition), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

async def started(condition: anyio.Condition):
    await asyncio.create_task(waited(condition))

async def waited(condition: anyio.Condition):
    async with condition:
        await condition.wait()

# --- fixed
import anyio
import asyncio

async def main(condition: anyio.Condition):
    await asyncio.wait_for(started(condition), 1)
    with anyio.fail_after(1):
        await waited(condition)

async def started(condition: anyio.Condition):
    await asyncio.create_task(waited(condition))

async def waited(condition: anyio.Condition):
    async with condition:
        await condition.wait()

# --- unsafe
import anyio
import asyncio

async def main(condition: anyio.Condition):
    with anyio.fail_after(1):
        await started(condition)
    with anyio.fail_after(1):
        await waited(condition)

async def started(condition: anyio.Condition):
    await asyncio.create_task(waited(condition))

async def waited(condition: anyio.Condition):
    async with condition:
        await condition.wait()

# === a condition of another file that is waited for in a task of its own
import asyncio

import waits

async def main(box: waits.Box):
    await asyncio.wait_for(started(box), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(waits.both(box), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(box.take(), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

async def started(box: waits.Box):
    await asyncio.create_task(waits.leads(box))

# --- file waits.py
import anyio
import asyncio

class Box:
    def __init__(self):
        self.condition = anyio.Condition()

    async def take(self):
        async with self.condition:
            await self.condition.wait()

async def leads(box: Box):
    await box.take()

async def both(box: Box):
    await box.take()
    await asyncio.gather(leads(box), leads(box))

# --- fixed
import asyncio

import anyio
import waits

async def main(box: waits.Box):
    await asyncio.wait_for(started(box), 1)
    await asyncio.wait_for(waits.both(box), 1)
    with anyio.fail_after(1):
        await box.take()

async def started(box: waits.Box):
    await asyncio.create_task(waits.leads(box))

# --- unsafe
import asyncio

import anyio
import waits

async def main(box: waits.Box):
    with anyio.fail_after(1):
        await started(box)
    with anyio.fail_after(1):
        await waits.both(box)
    with anyio.fail_after(1):
        await box.take()

async def started(box: waits.Box):
    await asyncio.create_task(waits.leads(box))

# === a shield of AnyIO keeps the cancellation of its scopes away, and that of asyncio not
import asyncio

import anyio

import waits

async def shielded(ready: asyncio.Event):
    with anyio.CancelScope(shield=True):
        await ready.wait()

async def later(ready: asyncio.Event):
    scope = anyio.CancelScope()
    scope.shield = True
    with scope:
        await ready.wait()

async def cleaning(ready: asyncio.Event):
    try:
        with anyio.move_on_after(3, shield=False):
            await ready.wait()
    finally:
        with anyio.CancelScope(shield=True):
            await ready.wait()

async def main(ready: asyncio.Event):
    await asyncio.wait_for(shielded(ready), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(later(ready), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(waits.shielded(ready), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(cleaning(ready), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- file waits.py
import anyio
import asyncio

async def shielded(ready: asyncio.Event):
    with anyio.move_on_after(5, True):
        await ready.wait()

# --- fixed
import asyncio

import anyio

import waits

async def shielded(ready: asyncio.Event):
    with anyio.CancelScope(shield=True):
        await ready.wait()

async def later(ready: asyncio.Event):
    scope = anyio.CancelScope()
    scope.shield = True
    with scope:
        await ready.wait()

async def cleaning(ready: asyncio.Event):
    try:
        with anyio.move_on_after(3, shield=False):
            await ready.wait()
    finally:
        with anyio.CancelScope(shield=True):
            await ready.wait()

async def main(ready: asyncio.Event):
    await asyncio.wait_for(shielded(ready), 1)
    await asyncio.wait_for(later(ready), 1)
    await asyncio.wait_for(waits.shielded(ready), 1)
    with anyio.fail_after(1):
        await cleaning(ready)

# --- unsafe
import asyncio

import anyio

import waits

async def shielded(ready: asyncio.Event):
    with anyio.CancelScope(shield=True):
        await ready.wait()

async def later(ready: asyncio.Event):
    scope = anyio.CancelScope()
    scope.shield = True
    with scope:
        await ready.wait()

async def cleaning(ready: asyncio.Event):
    try:
        with anyio.move_on_after(3, shield=False):
            await ready.wait()
    finally:
        with anyio.CancelScope(shield=True):
            await ready.wait()

async def main(ready: asyncio.Event):
    with anyio.fail_after(1):
        await shielded(ready)
    with anyio.fail_after(1):
        await later(ready)
    with anyio.fail_after(1):
        await waits.shielded(ready)
    with anyio.fail_after(1):
        await cleaning(ready)

# === a shield of AnyIO may be kept in an attribute
import asyncio

import anyio

import waits

class Guard:
    def __init__(self):
        self.scope = anyio.CancelScope(shield=True)

    async def wait(self, ready: asyncio.Event):
        with self.scope:
            await ready.wait()

    async def before(self, ready: asyncio.Event):
        with self.scope:
            print("nothing is awaited here")
        await ready.wait()

    async def main(self, ready: asyncio.Event):
        await asyncio.wait_for(self.wait(ready), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(waits.kept(self, ready), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        await asyncio.wait_for(self.before(ready), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- file waits.py
import asyncio

async def kept(guard, ready: asyncio.Event):
    with guard.scope:
        await ready.wait()

# --- fixed
import asyncio

import anyio

import waits

class Guard:
    def __init__(self):
        self.scope = anyio.CancelScope(shield=True)

    async def wait(self, ready: asyncio.Event):
        with self.scope:
            await ready.wait()

    async def before(self, ready: asyncio.Event):
        with self.scope:
            print("nothing is awaited here")
        await ready.wait()

    async def main(self, ready: asyncio.Event):
        await asyncio.wait_for(self.wait(ready), 1)
        await asyncio.wait_for(waits.kept(self, ready), 1)
        with anyio.fail_after(1):
            await self.before(ready)

# --- unsafe
import asyncio

import anyio

import waits

class Guard:
    def __init__(self):
        self.scope = anyio.CancelScope(shield=True)

    async def wait(self, ready: asyncio.Event):
        with self.scope:
            await ready.wait()

    async def before(self, ready: asyncio.Event):
        with self.scope:
            print("nothing is awaited here")
        await ready.wait()

    async def main(self, ready: asyncio.Event):
        with anyio.fail_after(1):
            await self.wait(ready)
        with anyio.fail_after(1):
            await waits.kept(self, ready)
        with anyio.fail_after(1):
            await self.before(ready)

# === a manager of the program may hold a shield of AnyIO, in this file or another
import asyncio
import time
from contextlib import ExitStack, contextmanager, suppress

import anyio

import waits

@contextmanager
def quiet():
    with anyio.CancelScope(shield=True):
        yield

@contextmanager
def timed():
    started = time.monotonic()
    yield
    print(time.monotonic() - started)

class Guard:
    def __enter__(self):
        self.scope = anyio.CancelScope(shield=True)
        return self.scope.__enter__()

    def __exit__(self, *error):
        return self.scope.__exit__(*error)

async def by_function(ready: asyncio.Event):
    with quiet():
        await ready.wait()

async def by_class(ready: asyncio.Event):
    with Guard():
        await ready.wait()

async def by_stack(ready: asyncio.Event):
    with ExitStack() as stack:
        stack.enter_context(waits.quiet())
        await ready.wait()

async def by_name(ready: asyncio.Event):
    scope = waits.Scopes().make()
    with scope:
        await ready.wait()

async def given(ready: asyncio.Event, scope):
    with scope:
        await ready.wait()

async def harmless(ready: asyncio.Event, span: waits.Span, spans):
    with timed(), waits.logged(), span, waits.Span(), spans.open(), suppress(OSError):
        await ready.wait()

async def main(ready: asyncio.Event, span: waits.Span, spans):
    await asyncio.wait_for(by_function(ready), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(by_class(ready), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(by_stack(ready), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(by_name(ready), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(given(ready, span), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(waits.inside(ready), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(harmless(ready, span, spans), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`

# --- file waits.py
import asyncio
from contextlib import contextmanager

import shields

def quiet():
    return shields.quiet()

@contextmanager
def logged():
    print("before")
    yield

class Scopes:
    def make(self):
        return quiet()

class Span:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

async def inside(ready: asyncio.Event):
    with quiet():
        await ready.wait()

# --- file shields.py
from contextlib import contextmanager

from anyio import CancelScope

@contextmanager
def quiet():
    with CancelScope(shield=True):
        yield

# --- fixed
import asyncio
import time
from contextlib import ExitStack, contextmanager, suppress

import anyio

import waits

@contextmanager
def quiet():
    with anyio.CancelScope(shield=True):
        yield

@contextmanager
def timed():
    started = time.monotonic()
    yield
    print(time.monotonic() - started)

class Guard:
    def __enter__(self):
        self.scope = anyio.CancelScope(shield=True)
        return self.scope.__enter__()

    def __exit__(self, *error):
        return self.scope.__exit__(*error)

async def by_function(ready: asyncio.Event):
    with quiet():
        await ready.wait()

async def by_class(ready: asyncio.Event):
    with Guard():
        await ready.wait()

async def by_stack(ready: asyncio.Event):
    with ExitStack() as stack:
        stack.enter_context(waits.quiet())
        await ready.wait()

async def by_name(ready: asyncio.Event):
    scope = waits.Scopes().make()
    with scope:
        await ready.wait()

async def given(ready: asyncio.Event, scope):
    with scope:
        await ready.wait()

async def harmless(ready: asyncio.Event, span: waits.Span, spans):
    with timed(), waits.logged(), span, waits.Span(), spans.open(), suppress(OSError):
        await ready.wait()

async def main(ready: asyncio.Event, span: waits.Span, spans):
    await asyncio.wait_for(by_function(ready), 1)
    await asyncio.wait_for(by_class(ready), 1)
    await asyncio.wait_for(by_stack(ready), 1)
    await asyncio.wait_for(by_name(ready), 1)
    await asyncio.wait_for(given(ready, span), 1)
    await asyncio.wait_for(waits.inside(ready), 1)
    with anyio.fail_after(1):
        await harmless(ready, span, spans)

# --- unsafe
import asyncio
import time
from contextlib import ExitStack, contextmanager, suppress

import anyio

import waits

@contextmanager
def quiet():
    with anyio.CancelScope(shield=True):
        yield

@contextmanager
def timed():
    started = time.monotonic()
    yield
    print(time.monotonic() - started)

class Guard:
    def __enter__(self):
        self.scope = anyio.CancelScope(shield=True)
        return self.scope.__enter__()

    def __exit__(self, *error):
        return self.scope.__exit__(*error)

async def by_function(ready: asyncio.Event):
    with quiet():
        await ready.wait()

async def by_class(ready: asyncio.Event):
    with Guard():
        await ready.wait()

async def by_stack(ready: asyncio.Event):
    with ExitStack() as stack:
        stack.enter_context(waits.quiet())
        await ready.wait()

async def by_name(ready: asyncio.Event):
    scope = waits.Scopes().make()
    with scope:
        await ready.wait()

async def given(ready: asyncio.Event, scope):
    with scope:
        await ready.wait()

async def harmless(ready: asyncio.Event, span: waits.Span, spans):
    with timed(), waits.logged(), span, waits.Span(), spans.open(), suppress(OSError):
        await ready.wait()

async def main(ready: asyncio.Event, span: waits.Span, spans):
    with anyio.fail_after(1):
        await by_function(ready)
    with anyio.fail_after(1):
        await by_class(ready)
    with anyio.fail_after(1):
        await by_stack(ready)
    with anyio.fail_after(1):
        await by_name(ready)
    with anyio.fail_after(1):
        await given(ready, span)
    with anyio.fail_after(1):
        await waits.inside(ready)
    with anyio.fail_after(1):
        await harmless(ready, span, spans)

# === what a `with` finds elsewhere is no shield where the program has none that is kept
import asyncio
import threading

import anyio

class Guard:
    def __init__(self, span):
        self.span = span
        self.lock = threading.Lock()

    async def wait(self, ready: asyncio.Event):
        with self.span, self.lock:
            await ready.wait()

    async def main(self, ready: asyncio.Event):
        await asyncio.wait_for(self.wait(ready), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        with anyio.CancelScope(shield=True):
            await ready.wait()

# --- fixed
import asyncio
import threading

import anyio

class Guard:
    def __init__(self, span):
        self.span = span
        self.lock = threading.Lock()

    async def wait(self, ready: asyncio.Event):
        with self.span, self.lock:
            await ready.wait()

    async def main(self, ready: asyncio.Event):
        with anyio.fail_after(1):
            await self.wait(ready)
        with anyio.CancelScope(shield=True):
            await ready.wait()

# === what runs may ask AnyIO for the scopes around it, of which a limit would be one
import asyncio

import anyio

import waits

async def main(ready: asyncio.Event):
    await asyncio.wait_for(waits.hurried(ready), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(waits.cleaning(ready), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    await asyncio.wait_for(waits.calm(ready), 1)
    #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    with anyio.fail_after(1):
        waits.left()

# --- file waits.py
import asyncio

import anyio

def left():
    return anyio.current_effective_deadline() - anyio.current_time()

async def hurried(ready: asyncio.Event):
    if left() > 1:
        await ready.wait()

async def cleaning(ready: asyncio.Event):
    try:
        await ready.wait()
    finally:
        if anyio.get_current_task().has_pending_cancellation():
            print("cancelled")

async def calm(ready: asyncio.Event):
    print(anyio.get_current_task().name)
    await ready.wait()

# --- fixed
import asyncio

import anyio

import waits

async def main(ready: asyncio.Event):
    await asyncio.wait_for(waits.hurried(ready), 1)
    await asyncio.wait_for(waits.cleaning(ready), 1)
    with anyio.fail_after(1):
        await waits.calm(ready)
    with anyio.fail_after(1):
        waits.left()

# --- unsafe
import asyncio

import anyio

import waits

async def main(ready: asyncio.Event):
    with anyio.fail_after(1):
        await waits.hurried(ready)
    with anyio.fail_after(1):
        await waits.cleaning(ready)
    with anyio.fail_after(1):
        await waits.calm(ready)
    with anyio.fail_after(1):
        waits.left()
