# expect: unchanged
# backends: asyncio
import asyncio


async def main():
    task = asyncio.current_task()
    print(task.get_name(), task.get_coro().__name__)


asyncio.run(main())
