# backends: asyncio
# rules: asyncio-streams
# expect: unchanged
import asyncio


async def main():
    reader = asyncio.StreamReader(limit=4)
    reader.feed_data(b"abcdefgh\n")
    reader.feed_eof()
    try:
        print(await reader.readuntil(b"\n"))
    except asyncio.LimitOverrunError as error:
        print(error.consumed)
    print(await reader.read(), reader.at_eof())


asyncio.run(main())
