# backends: asyncio
import asyncio
import copy


class State:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.changed = asyncio.Condition()
        self.value = 0

    async def snapshot(self):
        async with self.lock, self.changed:
            self.value += 1
            return copy.deepcopy(self)


async def main():
    state = State()
    print((await state.snapshot()).value, (await state.snapshot()).value)


asyncio.run(main())
