# backends: asyncio
# rules: asyncio-subprocess
# expect: unchanged
import asyncio
import subprocess
import sys


async def main():
    proc = await asyncio.create_subprocess_exec(sys.executable, "-c", "print(1); print(2)", stdout=subprocess.PIPE)
    async for line in proc.stdout:
        print(line)
    print(await proc.wait())
    limited = await asyncio.create_subprocess_exec(sys.executable, "-c", "print(3)", stdout=subprocess.PIPE)
    out, _ = await asyncio.wait_for(limited.communicate(), 60)
    print(out, limited.returncode, limited.pid > 0)
    ignored = await asyncio.create_subprocess_exec(sys.executable, "-c", "print(4)", stdout=subprocess.PIPE)
    print((await ignored.communicate(b"nobody reads this"))[0])


asyncio.run(main())
