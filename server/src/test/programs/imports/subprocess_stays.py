# backends: asyncio
import asyncio
import asyncio.subprocess
import sys


async def main():
    await asyncio.sleep(0)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", "print(42)", stdout=asyncio.subprocess.PIPE
    )
    output, _ = await process.communicate()
    print(output.decode().strip(), process.returncode)


asyncio.run(main())
