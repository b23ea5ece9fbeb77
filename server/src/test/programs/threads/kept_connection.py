# backends: asyncio
# expect: unchanged
# rules: asyncio-to-thread
# A connection belongs to its thread: asyncio runs one call after another in the same, AnyIO in one of its own.
import asyncio
import sqlite3


class Store:
    async def open(self):
        self.connection = await asyncio.to_thread(sqlite3.connect, ":memory:")

    async def close(self):
        await asyncio.to_thread(self.connection.close)

    async def insert(self):
        await asyncio.to_thread(self.connection.executescript, "create table t (a)")
        task = asyncio.create_task(asyncio.to_thread(self.connection.executescript, "insert into t values (1)"))
        await task


async def main():
    store = Store()
    await store.open()
    await store.insert()
    print("inserted")
    await store.close()


asyncio.run(main())
