# needs-setting: fast-acquire
# minimum-anyio: 4.5
import asyncio

import anyio


async def main():
    changed = asyncio.Condition()
    log = []

    async def note(name):
        for step in range(2):
            async with changed:
                log.append(name)
                changed.notify_all()

    async with anyio.create_task_group() as group:
        group.start_soon(note, "one")
        group.start_soon(note, "two")
    print(log[0] == log[1], log[2] == log[3])


asyncio.run(main())
