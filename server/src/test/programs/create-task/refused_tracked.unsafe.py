# expect: unchanged
# rules: asyncio-create-task, asyncio-gather
import asyncio


class TaskManager:
    def __init__(self):
        self._tasks = set()

    def spawn(self, work):
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self):
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


async def main():
    manager = TaskManager()
    manager.spawn(asyncio.sleep(10))
    manager.spawn(asyncio.sleep(0))
    await asyncio.sleep(0.01)
    print(len(manager._tasks))
    await manager.close()
    print("closed")


asyncio.run(main())
