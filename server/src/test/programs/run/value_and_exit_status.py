import asyncio
import sys


async def main():
    print("three")
    return 3


sys.exit(asyncio.run(main()))
