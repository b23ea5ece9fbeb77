import asyncio


async def main():
    proc = await asyncio.create_subprocess_shell("echo out; echo err >&2; exit 3", stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    stdout, stderr = await proc.communicate()
    print(stdout, stderr, proc.returncode)
    quiet = await asyncio.create_subprocess_shell("exit 4", stdout=asyncio.subprocess.DEVNULL); await quiet.communicate()
    if quiet.returncode: print(quiet.returncode)
    both = await asyncio.create_subprocess_shell("echo a; echo b >&2", stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT)
    print((await both.communicate())[0].split())


asyncio.run(main())
