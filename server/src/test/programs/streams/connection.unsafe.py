# backends: asyncio
# rules: asyncio-streams
# expect: unchanged
import asyncio


async def handle(reader, writer):
    writer.write((await reader.read(100)).upper())
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"hello")
    await writer.drain()
    print(await reader.read(100), await reader.read(100))
    writer.close()
    await writer.wait_closed()
    server.close()


asyncio.run(main())
