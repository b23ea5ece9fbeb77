import asyncio
import sys


async def main():
    proc = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",  # a program
        "print(input()[::-1])",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    out, err = await proc.communicate(b"olleh\n")
    print(out.decode().strip(), err, proc.returncode)


asyncio.run(main())
