# === what holds it is written down, maybe while somebody has it
import asyncio
import pickle


class State:
    def __init__(self):
        self.changed = asyncio.Condition()
        #              ^^^^^^^^^^^^^^^^^ Use `anyio.Condition` instead of `asyncio.Condition`

    async def save(self):
        async with self.changed:
            return pickle.dumps(self)

# --- unsafe
import pickle

import anyio


class State:
    def __init__(self):
        self.changed = anyio.Condition()

    async def save(self):
        async with self.changed:
            return pickle.dumps(self)
