# backends: asyncio
import asyncio
import sys
from asyncio.subprocess import PIPE


async def main():
    proc = await asyncio.create_subprocess_exec(sys.executable, "-c", "print(1)", stdout=PIPE, stderr=asyncio.subprocess.DEVNULL)
    print(await proc.stdout.readline(), await proc.wait(), asyncio.subprocess.STDOUT == -2)


asyncio.run(main())
