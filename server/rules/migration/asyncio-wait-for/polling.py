# === a loop that goes on when the time is up
import asyncio


async def follow(queue: asyncio.Queue, show):
    while True:
        try:
            item = await asyncio.wait_for(queue.get(), 1)
            #            ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        except TimeoutError:
            continue
        show(item)

# --- unsafe
import asyncio

import anyio


async def follow(queue: asyncio.Queue, show):
    while True:
        try:
            with anyio.fail_after(1):
                item = await queue.get()
        except TimeoutError:
            continue
        show(item)

# === it is suppressed, or caught with others
import asyncio
import contextlib


async def follow(queue: asyncio.Queue, stop):
    while not stop.is_set():
        with contextlib.suppress(asyncio.TimeoutError):
            await asyncio.wait_for(queue.get(), 1)
            #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
    while True:
        try:
            if stop:
                await asyncio.wait_for(queue.join(), 1)
                #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        except ValueError:
            return
        except (KeyError, OSError):
            print("again")

# --- unsafe
import asyncio
import contextlib

import anyio


async def follow(queue: asyncio.Queue, stop):
    while not stop.is_set():
        with contextlib.suppress(asyncio.TimeoutError):
            with anyio.fail_after(1):
                await queue.get()
    while True:
        try:
            if stop:
                with anyio.fail_after(1):
                    await queue.join()
        except ValueError:
            return
        except (KeyError, OSError):
            print("again")

# === a loop that ends with it, that nobody keeps going, or that goes on in other code
import asyncio


async def follow(queue: asyncio.Queue, show):
    while True:
        try:
            show(await asyncio.wait_for(queue.get(), 1))
            #          ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        except TimeoutError:
            break
    while True:
        await asyncio.wait_for(queue.join(), 1)
        #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        try:
            show()
        except TimeoutError:
            pass
    for attempt in range(3):
        try:
            await asyncio.wait_for(queue.join(), 1)
            #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
        except TimeoutError:
            pass
    while show():

        async def once():
            try:
                await asyncio.wait_for(queue.join(), 1)
                #     ^^^^^^^^^^^^^^^^ Use `anyio.fail_after` instead of `asyncio.wait_for`
            except TimeoutError:
                pass
        await once()

# --- fixed
import asyncio

import anyio


async def follow(queue: asyncio.Queue, show):
    while True:
        try:
            with anyio.fail_after(1):
                show(await queue.get())
        except TimeoutError:
            break
    while True:
        with anyio.fail_after(1):
            await queue.join()
        try:
            show()
        except TimeoutError:
            pass
    for attempt in range(3):
        try:
            with anyio.fail_after(1):
                await queue.join()
        except TimeoutError:
            pass
    while show():

        async def once():
            try:
                with anyio.fail_after(1):
                    await queue.join()
            except TimeoutError:
                pass
        await once()
