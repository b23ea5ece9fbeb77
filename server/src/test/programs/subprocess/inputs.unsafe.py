import asyncio
import sys
from asyncio.subprocess import PIPE

ECHO = "import sys; sys.stdout.write(sys.stdin.read().upper())"


async def run(data):
    arguments = ["-c", ECHO]
    proc = await asyncio.create_subprocess_exec(sys.executable, *arguments, stdin=PIPE, stdout=PIPE, env={"A": "b"}, cwd="/")
    result = await proc.communicate(input=data)
    return result, proc.returncode


class Runner:
    async def closed(self):
        proc = await asyncio.create_subprocess_exec((sys.executable), "-c", "print('closed')", stdin=PIPE, stdout=PIPE,)
        out, _ = await proc.communicate()
        return out


async def main():
    print(await run(b"abc"), await run(b"x" * 3))
    print(await Runner().closed())
    try:
        missing = await asyncio.create_subprocess_exec("/nowhere/to/be/found", stdout=PIPE)
        await missing.communicate()
    except FileNotFoundError as error:
        print("missing", error.filename)


asyncio.run(main())
