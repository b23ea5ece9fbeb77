# expect: unchanged
# rules: asyncio-create-task
import asyncio

log = []
background = set()


async def audit(n):
    await asyncio.sleep(0.05)
    log.append(f"audited {n}")


async def handle(n):
    task = asyncio.create_task(audit(n))
    background.add(task)
    task.add_done_callback(background.discard)
    asyncio.create_task(audit(n + 1))
    log.append(f"answered {n}")


async def main():
    await handle(1)
    log.append("main goes on")
    await asyncio.sleep(0.1)
    print(log)


asyncio.run(main())
