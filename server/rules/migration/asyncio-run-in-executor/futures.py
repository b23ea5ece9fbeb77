# === what a future of other threads has come to
import asyncio
from functools import partial


class Link:
    def __init__(self, client):
        self.client = client

    def wait(self, future):
        return future.result(5)

    async def connect(self, loop: asyncio.AbstractEventLoop):
        await loop.run_in_executor(None, self.client.start().result)
        #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`
        await loop.run_in_executor(None, lambda: self.client.start().exception())
        #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`
        await loop.run_in_executor(None, self.wait, self.client.start())
        #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`
        await loop.run_in_executor(None, partial(self.wait, self.client.start()))
        #     ^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`


async def main(client):
    await Link(client).connect(asyncio.get_running_loop())

# --- unsafe
import asyncio
from functools import partial

import anyio.to_thread


class Link:
    def __init__(self, client):
        self.client = client

    def wait(self, future):
        return future.result(5)

    async def connect(self, loop: asyncio.AbstractEventLoop):
        await anyio.to_thread.run_sync(self.client.start().result, abandon_on_cancel=True)
        await anyio.to_thread.run_sync(lambda: self.client.start().exception(), abandon_on_cancel=True)
        await anyio.to_thread.run_sync(self.wait, self.client.start(), abandon_on_cancel=True)
        await anyio.to_thread.run_sync(partial(self.wait, self.client.start()), abandon_on_cancel=True)


async def main(client):
    await Link(client).connect(asyncio.get_running_loop())

# === a method of that name in the file
import asyncio


class Job:
    def result(self):
        return 5


async def main():
    job = Job()
    await asyncio.get_running_loop().run_in_executor(None, job.result)
    #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Use `anyio.to_thread.run_sync` instead of `run_in_executor`

# --- fixed
import anyio.to_thread


class Job:
    def result(self):
        return 5


async def main():
    job = Job()
    await anyio.to_thread.run_sync(job.result, abandon_on_cancel=True)
