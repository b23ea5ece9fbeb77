package dev.anyiolsp.rules.migration.loops;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Methods of a loop that nothing can be written for, and what takes their place. */
final class LoopMethods {
    private static final Map<String, String> ADVICE = new HashMap<>();

    static {
        advise("run_forever", "run a coroutine with `anyio.run` that ends in `anyio.sleep_forever()`");
        advise("stop", "cancel the scope of what runs");
        advise("close is_running is_closed", "`anyio.run` opens and closes its loop itself");
        advise("call_later call_at", "start a task that sleeps and then calls");
        advise("call_soon", "call it, or start a task");
        advise("add_reader remove_reader", "let a task wait with `anyio.wait_readable` in a loop");
        advise("add_writer remove_writer", "let a task wait with `anyio.wait_writable` in a loop");
        advise(
                "create_connection create_unix_connection",
                "use the stream of `anyio.connect_tcp` or `anyio.connect_unix`");
        advise("create_server create_unix_server", "let a listener of `anyio.create_tcp_listener` serve in a task");
        advise("create_datagram_endpoint", "use the socket of `anyio.create_udp_socket`");
        advise("connect_accepted_socket", "use `SocketStream.from_socket` of AnyIO");
        advise("start_tls", "use `TLSStream.wrap` of AnyIO");
        advise(
                "sock_accept sock_connect sock_recv sock_recv_into sock_recvfrom sock_recvfrom_into sock_sendall"
                        + " sock_sendto sock_sendfile sendfile connect_read_pipe connect_write_pipe",
                "use a stream of AnyIO");
    }

    private LoopMethods() {}

    private static void advise(String methods, String advice) {
        for (var method : methods.split(" ")) ADVICE.put(method, advice);
    }

    static Set<String> all() {
        return ADVICE.keySet();
    }

    static String advice(String method) {
        return ADVICE.get(method);
    }
}
