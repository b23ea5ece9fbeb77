import asyncio
import sys


async def main(status):
    print("leaving")
    sys.exit(status)


try:
    asyncio.run(main("with a word"))
except SystemExit as end:
    print("status", end.code)
asyncio.run(main(7))
