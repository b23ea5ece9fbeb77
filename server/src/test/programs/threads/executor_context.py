# backends: asyncio
# rules: asyncio-run-in-executor
# expect: unchanged
import asyncio
from contextvars import ContextVar

tenant: ContextVar[str] = ContextVar("tenant", default="nobody")


def audit(line):
    return f"{tenant.get()}: {line}"


async def main():
    tenant.set("ann")
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, audit, "in"))


asyncio.run(main())
