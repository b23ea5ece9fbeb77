# === a connection
import asyncio


async def ask(host):
    reader, writer = await asyncio.open_connection(host, 80)
    #                      ^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.open_connection`: by hand, because `anyio.connect_tcp` gives one stream for reader and writer (`tls=True` or `ssl_context=` for `ssl=`)
    writer.write(b"x")
#   ^^^^^^^^^^^^ `asyncio.StreamWriter.write`: by hand, because `await stream.send(data)` sends and waits until there is room
    await writer.drain()
    #     ^^^^^^^^^^^^ `asyncio.StreamWriter.drain`: by hand, because `send` waits until there is room, so nothing takes its place
    try:
        print(await reader.readline(), await reader.readexactly(2), await reader.readuntil(b"x"), await reader.read())
        #           ^^^^^^^^^^^^^^^ `asyncio.StreamReader.readline`: by hand, because `BufferedByteReceiveStream.receive_until(b"\n", max_bytes)` does that, without the line end in the result, and raises `IncompleteRead` at the end
        #                                    ^^^^^^^^^^^^^^^^^^ `asyncio.StreamReader.readexactly`: by hand, because `BufferedByteReceiveStream.receive_exactly` does that; its `IncompleteRead` has no partial data
        #                                                                 ^^^^^^^^^^^^^^^^ `asyncio.StreamReader.readuntil`: by hand, because `BufferedByteReceiveStream.receive_until(delimiter, max_bytes)` does that, without the delimiter in the result
        #                                                                                               ^^^^^^^^^^^ `asyncio.StreamReader.read`: by hand, because `receive(n)` gives the next bytes and raises `EndOfStream` at the end; all of them are `b"".join([chunk async for chunk in stream])`
    except asyncio.IncompleteReadError as error:
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.IncompleteReadError`: by hand, because buffered streams raise `anyio.IncompleteRead`, which has no partial data
        print(error.partial)
    except asyncio.LimitOverrunError:
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.LimitOverrunError`: by hand, because buffered streams raise `anyio.DelimiterNotFound`
        pass
    print(reader.at_eof(), writer.get_extra_info("peername"))
    #                      ^^^^^^^^^^^^^^^^^^^^^ `asyncio.StreamWriter.get_extra_info`: by hand, because `stream.extra(anyio.abc.SocketAttribute.remote_address)` and its like tell that
    writer.close()
#   ^^^^^^^^^^^^ `asyncio.StreamWriter.close`: by hand, because `await stream.aclose()`, or `async with stream:`, closes and waits for it
    await writer.wait_closed()
    #     ^^^^^^^^^^^^^^^^^^ `asyncio.StreamWriter.wait_closed`: by hand, because `aclose` waits, so nothing takes its place
# === a server, its handler, annotations
import asyncio


async def handle(reader, writer):
    writer.writelines([await reader.read(100)])
#   ^^^^^^^^^^^^^^^^^ `asyncio.StreamWriter.writelines`: by hand, because `await stream.send(b"".join(data))` sends and waits until there is room
    #                        ^^^^^^^^^^^ `asyncio.StreamReader.read`: by hand, because `receive(n)` gives the next bytes and raises `EndOfStream` at the end; all of them are `b"".join([chunk async for chunk in stream])`


class Service:
    def __init__(self, reader: asyncio.StreamReader, writer: "asyncio.StreamWriter"):
    #                          ^^^^^^^^^^^^^^^^^^^^ `asyncio.StreamReader`: by hand, because reader and writer are one `anyio.abc.ByteStream`
    #                                                         ^^^^^^^^^^^^^^^^^^^^ `asyncio.StreamWriter`: by hand, because reader and writer are one `anyio.abc.ByteStream`
        self._writer = writer
        self._server = None

    async def connected(self, reader, writer):
        writer.write_eof()
#       ^^^^^^^^^^^^^^^^ `asyncio.StreamWriter.write_eof`: by hand, because `await stream.send_eof()` does that
        if not self._writer.is_closing(): print(self._writer.transport)
        #      ^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.StreamWriter.is_closing`: by hand, because a closed stream raises `ClosedResourceError`, and nothing tells it before
        #                                       ^^^^^^^^^^^^^^^^^^^^^^ `asyncio.StreamWriter.transport`: by hand, because AnyIO has no transports: ask `stream.extra(…)`

    async def run(self):
        self._server = await asyncio.start_unix_server(self.connected, "/tmp/socket")
        #                    ^^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.start_unix_server`: by hand, because `anyio.create_unix_listener` listens, and `await listener.serve(handler)` runs until it is cancelled: start it in a task group; the handler gets one stream and has to close it
        async with self._server:
            await self._server.serve_forever()
            #     ^^^^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.Server.serve_forever`: by hand, because `await listener.serve(handler)` runs until it is cancelled


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    #              ^^^^^^^^^^^^^^^^^^^^ `asyncio.start_server`: by hand, because `anyio.create_tcp_listener(local_host=, local_port=)` listens, and `await listener.serve(handler)` runs until it is cancelled: start it in a task group; the handler gets one stream and has to close it
    print(server.sockets[0], server.is_serving())
    #     ^^^^^^^^^^^^^^ `asyncio.Server.sockets`: by hand, because `listener.extra(anyio.abc.SocketAttribute.local_port)` and its like tell where it listens
    #                        ^^^^^^^^^^^^^^^^^ `asyncio.Server.is_serving`: by hand, because a listener serves as long as its task runs
    server.close()
#   ^^^^^^^^^^^^ `asyncio.Server.close`: by hand, because cancelling the group in which the listener serves ends it, and `await listener.aclose()` closes it
    await server.wait_closed()
    #     ^^^^^^^^^^^^^^^^^^ `asyncio.Server.wait_closed`: by hand, because leaving the task group waits for the handlers
# === streams of a process
import asyncio


async def main(program):
    process = await asyncio.create_subprocess_exec(program)
    line = await process.stdout.readline()
    #            ^^^^^^^^^^^^^^^^^^^^^^^ `asyncio.StreamReader.readline`: by hand, because `BufferedByteReceiveStream.receive_until(b"\n", max_bytes)` does that, without the line end in the result, and raises `IncompleteRead` at the end
    process.stdin.write(line)
#   ^^^^^^^^^^^^^^^^^^^ `asyncio.StreamWriter.write`: by hand, because `await stream.send(data)` sends and waits until there is room
    output = process.stderr
    print(await output.read(1))
    #           ^^^^^^^^^^^ `asyncio.StreamReader.read`: by hand, because `receive(n)` gives the next bytes and raises `EndOfStream` at the end; all of them are `b"".join([chunk async for chunk in stream])`
# === what is not known to be a stream of asyncio
import asyncio
import io

import anyio


async def handle(reader, writer):
    writer.write(await reader.read())


async def main(server, stream):
    io.StringIO().write("x")
    await anyio.connect_tcp("localhost", 80)
    server.close()
    await stream.readline()
    asyncio.Protocol()
    asyncio.StreamReaderProtocol
