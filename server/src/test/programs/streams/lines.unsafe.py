# backends: asyncio
# rules: asyncio-streams
# expect: unchanged
import asyncio


class Echo:
    async def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter):
        async for line in reader: writer.writelines([line, b"-\n"])
        writer.write_eof()

    async def serve(self):
        self.server = await asyncio.start_server(self.connected, "127.0.0.1", 0)
        return self.server.sockets[0].getsockname()[1]


async def main():
    echo = Echo()
    reader, writer = await asyncio.open_connection("127.0.0.1", await echo.serve())
    writer.write(b"one\ntwo\n")
    writer.write_eof()
    print(await reader.readline(), await reader.readexactly(2), await reader.readuntil(b"w"))
    try:
        await reader.readexactly(100)
    except asyncio.IncompleteReadError as error:
        print(error.partial)
    writer.close()
    echo.server.close()


asyncio.run(main())
