# === results unused: one line a coroutine
import asyncio

async def work(name, delay): ...

async def main():
    await asyncio.gather(work("slow", 0.06), work("fast", delay=0.01))
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    print("done")

# --- unsafe
import anyio

async def work(name, delay): ...

async def main():
    async with anyio.create_task_group() as tg:
        tg.start_soon(work, "slow", 0.06)
        tg.create_task(work("fast", delay=0.01))
    print("done")

# === before AnyIO 4.14 keywords need partial
import asyncio

async def work(name, delay): ...

async def main():
    await asyncio.gather(work("slow", 0.06), work("fast", delay=0.01))
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`

# --- unsafe
import functools

import anyio

async def work(name, delay): ...

async def main():
    async with anyio.create_task_group() as tg:
        tg.start_soon(work, "slow", 0.06)
        tg.start_soon(functools.partial(work, "fast", delay=0.01))

# --- settings
minimum-anyio = "4.9"

# === a comprehension becomes a loop
import asyncio

async def ping(host): ...

async def main(hosts):
    await asyncio.gather(*[ping(host) for host in hosts if host.up])
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    await asyncio.gather(*(ping(host) for group in hosts for host in group))
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`

# --- unsafe
import anyio

async def ping(host): ...

async def main(hosts):
    async with anyio.create_task_group() as tg:
        for host in hosts:
            if host.up:
                tg.start_soon(ping, host)
    async with anyio.create_task_group() as tg:
        for group in hosts:
            for host in group:
                tg.start_soon(ping, host)

# === unless its name is somebody's
import asyncio

async def ping(host): ...

async def main(host, hosts):
    await asyncio.gather(*[ping(host) for host in hosts])
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    print(host)

# --- unsafe
import anyio

async def ping(host): ...

async def main(host, hosts):
    async with anyio.create_task_group() as tg:
        for coro in [ping(host) for host in hosts]:
            tg.create_task(coro)
    print(host)

# === nor before 4.14
import asyncio

async def ping(host): ...

async def main(host, hosts):
    await asyncio.gather(*[ping(host) for host in hosts])
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    print(host)

# --- unsafe
import anyio

async def ping(host): ...

async def main(host, hosts):
    async with anyio.create_task_group() as tg:
        [tg.start_soon(ping, host) for host in hosts]
    print(host)

# --- settings
minimum-anyio = "4.9"

# === a map
import asyncio

async def ping(host, port=0): ...

async def main(hosts, ports):
    await asyncio.gather(*map(ping, hosts))
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    await asyncio.gather(*map(ping, hosts, ports))
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`

# --- unsafe
import anyio

async def ping(host, port=0): ...

async def main(hosts, ports):
    async with anyio.create_task_group() as tg:
        for item in hosts:
            tg.start_soon(ping, item)
    async with anyio.create_task_group() as tg:
        for coro in map(ping, hosts, ports):
            tg.create_task(coro)

# === a map of two before 4.14
import asyncio

async def ping(host, port=0): ...

async def main(hosts, ports):
    await asyncio.gather(*map(ping, hosts, ports))
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`

# --- unsafe
import anyio

async def ping(host, port=0): ...

async def main(hosts, ports):
    async with anyio.create_task_group() as tg:
        for items in zip(hosts, ports):
            tg.start_soon(ping, *items)

# --- settings
minimum-anyio = "4.9"

# === a list of coroutines that this function fills
import asyncio

async def ping(host): ...

async def main(hosts):
    pings = []
    for host in hosts:
        pings.append(ping(host))
    if pings:
        await asyncio.gather(*pings)
        #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`

# --- unsafe
import anyio

async def ping(host): ...

async def main(hosts):
    pings = []
    for host in hosts:
        pings.append(ping(host))
    if pings:
        async with anyio.create_task_group() as tg:
            for coro in pings:
                tg.create_task(coro)

# === which a group takes from 4.14 on
import asyncio

async def ping(host): ...

async def main(hosts):
    pings = [ping(host) for host in hosts]
    await asyncio.gather(*pings)
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because a group takes coroutines only from AnyIO 4.14 on

# --- settings
minimum-anyio = "4.9"

# === several kinds of arguments, with comments, on several lines
import asyncio

async def ping(host): ...

async def main(hosts):
    await asyncio.gather(  # all of them
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
        # first this
        ping("a"),  # alone
        *[ping(host) for host in hosts],  # then those
        ping(
            "b",  # with a long reason
        ),
        # at last
    )  # behind

# --- unsafe
import anyio

async def ping(host): ...

async def main(hosts):
    async with anyio.create_task_group() as tg:
        # all of them
        # first this
        tg.start_soon(ping, "a")  # alone
        for host in hosts:  # then those
            tg.start_soon(ping, host)
        # at last
        tg.create_task(ping(
            "b",  # with a long reason
        ))  # behind

# === exceptions are swallowed
import asyncio

async def ping(host): ...

async def main(hosts):
    await asyncio.gather(ping("a"), *[ping(host) for host in hosts], return_exceptions=True)
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`

# --- unsafe
import anyio

async def ping(host): ...

async def main(hosts):
    async def attempt(coro):
        try:
            await coro
        except Exception:
            pass

    async with anyio.create_task_group() as tg:
        tg.start_soon(attempt, ping("a"))
        for host in hosts:
            tg.start_soon(attempt, ping(host))

# === nothing to gather, and an option that says what is so anyway
import asyncio

async def ping(host): ...

async def main():
    await asyncio.gather()
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    await asyncio.gather(ping(1), return_exceptions=False)
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`

# --- unsafe
import anyio

async def ping(host): ...

async def main():
    async with anyio.create_task_group() as tg:
        pass
    async with anyio.create_task_group() as tg:
        tg.start_soon(ping, 1)

# === names that are taken
import asyncio

async def ping(host): ...

async def main(tg):
    await asyncio.gather(ping(1), ping(2))
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    print(tg)

task_group = 1

async def other(tg):
    await asyncio.gather(ping(task_group), ping(tg))
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`

# --- unsafe
import anyio

async def ping(host): ...

async def main(tg):
    async with anyio.create_task_group() as task_group:
        task_group.start_soon(ping, 1)
        task_group.start_soon(ping, 2)
    print(tg)

task_group = 1

async def other(tg):
    async with anyio.create_task_group() as tg2:
        tg2.start_soon(ping, task_group)
        tg2.start_soon(ping, tg)

# === a name that a loop reads again
import asyncio

async def ping(host): ...

async def main(tg):
    while tg:
        tg.pop()
        await asyncio.gather(ping(1), ping(2))
        #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`

# --- unsafe
import anyio

async def ping(host): ...

async def main(tg):
    while tg:
        tg.pop()
        async with anyio.create_task_group() as task_group:
            task_group.start_soon(ping, 1)
            task_group.start_soon(ping, 2)

# === suites of one line, tabs
import asyncio

async def ping(host): ...

async def main(ready):
	if ready: await asyncio.gather(ping(1), ping(2))  # go
	#               ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
	else: return

# --- unsafe
import anyio

async def ping(host): ...

async def main(ready):
	if ready:
		async with anyio.create_task_group() as tg:
			tg.start_soon(ping, 1)
			tg.start_soon(ping, 2)  # go
	else: return

# === what shares its line stays
import asyncio

async def ping(host): ...

async def main():
    print(1); await asyncio.gather(ping(1), ping(2))
    #               ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`: by hand, because lines in front of its statement cannot stand for it

# === names of asyncio in other spellings
from asyncio import gather

async def ping(host): ...

async def main():
    await gather(ping(1), ping(2))
    #     ^^^^^^ Use a task group instead of `asyncio.gather`

# --- unsafe
from anyio import create_task_group

async def ping(host): ...

async def main():
    async with create_task_group() as tg:
        tg.start_soon(ping, 1)
        tg.start_soon(ping, 2)

# === functions that nobody sees, and library calls that have rules of their own
import asyncio
from elsewhere import fetch

async def main(client, xs):
    await asyncio.gather(fetch(1), client.get(2), asyncio.to_thread(print, 3), asyncio.wait_for(client.get(4), 5))
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`
    await asyncio.gather(*[lambda_(x) if x else fetch(x) for x in xs])
    #     ^^^^^^^^^^^^^^ Use a task group instead of `asyncio.gather`

# --- unsafe
import asyncio
import anyio
from elsewhere import fetch

async def main(client, xs):
    async with anyio.create_task_group() as tg:
        tg.start_soon(fetch, 1)
        tg.start_soon(client.get, 2)
        tg.create_task(asyncio.to_thread(print, 3))
        tg.create_task(asyncio.wait_for(client.get(4), 5))
    async with anyio.create_task_group() as tg:
        for x in xs:
            tg.create_task(lambda_(x) if x else fetch(x))
