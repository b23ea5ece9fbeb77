package dev.anyiolsp.rules.migration.processes;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.semantics.Reference;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Connections and servers of asyncio, which have to be moved by hand. */
public final class AsyncioStreams implements ReferenceRule {
    private static final RuleInfo INFO = RuleInfo.named("asyncio-streams")
            .summary("asyncio's connections, servers, readers and writers work on one event loop")
            .priority(Priority.LOW)
            .page("""
            ## What it does
            Finds `asyncio.open_connection`, `asyncio.start_server` and their relatives for Unix sockets, readers, writers
            and servers in annotations, and each method that is called on one.

            ## Why is this bad?
            They work on asyncio only. AnyIO has one stream for both directions, whose end of data is an exception and not
            an empty text, whose `send` waits until there is room, and which TLS, buffering and text can be put around.

            ## Example
            ```python
            import asyncio


            async def ask(host, port, question):
                reader, writer = await asyncio.open_connection(host, port)
                writer.write(question)
                await writer.drain()
                answer = await reader.readline()
                writer.close()
                await writer.wait_closed()
                return answer
            ```

            Use instead:
            ```python
            import anyio
            from anyio.streams.buffered import BufferedByteReceiveStream


            async def ask(host, port, question):
                async with await anyio.connect_tcp(host, port) as stream:
                    await stream.send(question)
                    return await BufferedByteReceiveStream(stream).receive_until(b"\\n", 65536)
            ```

            ## Fix safety
            There is no fix: reader and writer become one stream, which changes the functions that they are handed to. Each
            finding says what takes the place of what it names.
            """);

    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry(
                    "open_connection",
                    "`anyio.connect_tcp` gives one stream for reader and writer (`tls=True` or `ssl_context=` for `ssl=`)"),
            Map.entry("open_unix_connection", "`anyio.connect_unix` gives one stream for reader and writer"),
            Map.entry(
                    "start_server",
                    "`anyio.create_tcp_listener(local_host=, local_port=)` listens, and `await listener.serve(handler)` runs"
                            + " until it is cancelled: start it in a task group; the handler gets one stream and has to"
                            + " close it"),
            Map.entry(
                    "start_unix_server",
                    "`anyio.create_unix_listener` listens, and `await listener.serve(handler)` runs until it is cancelled:"
                            + " start it in a task group; the handler gets one stream and has to close it"),
            Map.entry("StreamReader", "reader and writer are one `anyio.abc.ByteStream`"),
            Map.entry("StreamWriter", "reader and writer are one `anyio.abc.ByteStream`"),
            Map.entry(
                    "StreamReader.read",
                    "`receive(n)` gives the next bytes and raises `EndOfStream` at the end; all of them are"
                            + " `b\"\".join([chunk async for chunk in stream])`"),
            Map.entry(
                    "StreamReader.readexactly",
                    "`BufferedByteReceiveStream.receive_exactly` does that; its `IncompleteRead` has no partial data"),
            Map.entry(
                    "StreamReader.readuntil",
                    "`BufferedByteReceiveStream.receive_until(delimiter, max_bytes)` does that, without the delimiter in"
                            + " the result"),
            Map.entry(
                    "StreamReader.readline",
                    "`BufferedByteReceiveStream.receive_until(b\"\\n\", max_bytes)` does that, without the line end in the"
                            + " result, and raises `IncompleteRead` at the end"),
            Map.entry("StreamWriter.write", "`await stream.send(data)` sends and waits until there is room"),
            Map.entry(
                    "StreamWriter.writelines",
                    "`await stream.send(b\"\".join(data))` sends and waits until there is room"),
            Map.entry("StreamWriter.drain", "`send` waits until there is room, so nothing takes its place"),
            Map.entry("StreamWriter.write_eof", "`await stream.send_eof()` does that"),
            Map.entry("StreamWriter.can_write_eof", "sockets of AnyIO always can, TLS never can"),
            Map.entry(
                    "StreamWriter.close", "`await stream.aclose()`, or `async with stream:`, closes and waits for it"),
            Map.entry("StreamWriter.wait_closed", "`aclose` waits, so nothing takes its place"),
            Map.entry(
                    "StreamWriter.is_closing",
                    "a closed stream raises `ClosedResourceError`, and nothing tells it before"),
            Map.entry(
                    "StreamWriter.get_extra_info",
                    "`stream.extra(anyio.abc.SocketAttribute.remote_address)` and its like tell that"),
            Map.entry("StreamWriter.start_tls", "`anyio.streams.tls.TLSStream.wrap(stream, …)` does that"),
            Map.entry("StreamWriter.transport", "AnyIO has no transports: ask `stream.extra(…)`"),
            Map.entry(
                    "IncompleteReadError", "buffered streams raise `anyio.IncompleteRead`, which has no partial data"),
            Map.entry("LimitOverrunError", "buffered streams raise `anyio.DelimiterNotFound`"),
            Map.entry(
                    "Server.close",
                    "cancelling the group in which the listener serves ends it, and `await listener.aclose()` closes it"),
            Map.entry("Server.wait_closed", "leaving the task group waits for the handlers"),
            Map.entry("Server.serve_forever", "`await listener.serve(handler)` runs until it is cancelled"),
            Map.entry("Server.start_serving", "`task_group.start_soon(listener.serve, handler)` begins to serve"),
            Map.entry("Server.is_serving", "a listener serves as long as its task runs"),
            Map.entry(
                    "Server.sockets",
                    "`listener.extra(anyio.abc.SocketAttribute.local_port)` and its like tell where it listens"),
            Map.entry("Server.close_clients", "cancelling the group in which the listener serves ends it"),
            Map.entry("Server.abort_clients", "cancelling the group in which the listener serves ends it"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return ADVICE.keySet().stream().map(name -> "asyncio." + name).collect(java.util.stream.Collectors.toSet());
    }

    @Override
    public Optional<Finding> check(Reference use, RuleContext context) {
        if (use.isTarget()) return Optional.empty();
        var name = use.qualifiedName();
        var advice = ADVICE.get(name.substring("asyncio.".length()));
        return Optional.of(Finding.at(INFO, use, "`" + name + "`: by hand, because " + advice));
    }
}
