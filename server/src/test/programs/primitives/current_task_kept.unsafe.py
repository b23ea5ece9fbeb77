import asyncio

import anyio


class Owner:
    def __init__(self):
        self._owner = None

    async def enter(self):
        me = asyncio.current_task()
        if self._owner is None:
            self._owner = me
        return self._owner is me, self._owner is not asyncio.current_task()

    async def show(self):
        print(await self.enter(), id(asyncio.current_task()) == id(asyncio.current_task()))


async def main():
    owner = Owner()
    await owner.show()
    async with anyio.create_task_group() as group:
        group.start_soon(owner.show)


asyncio.run(main())
