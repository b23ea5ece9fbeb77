package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.AsyncioTypes;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Functions and methods of asyncio and AnyIO that end at once when they are cancelled: they neither await in doing so nor
 * swallow the cancellation. By the sources of asyncio; {@code Condition.wait} takes its lock again, and
 * {@code create_subprocess_exec} waits for the process, so they are not among them.
 */
public final class QuietWaits {
    private static final Set<String> FUNCTIONS = Set.of(
            "asyncio.sleep",
            "asyncio.to_thread",
            "asyncio.wait",
            "asyncio.shield",
            "asyncio.open_connection",
            "asyncio.open_unix_connection",
            "anyio.sleep",
            "anyio.sleep_until",
            "anyio.sleep_forever",
            "anyio.lowlevel.checkpoint",
            "anyio.lowlevel.checkpoint_if_cancelled",
            "anyio.wait_readable",
            "anyio.wait_writable");

    private static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry("asyncio.Event", "wait"),
            Map.entry("asyncio.Lock", "acquire"),
            Map.entry("asyncio.Semaphore", "acquire"),
            Map.entry("asyncio.BoundedSemaphore", "acquire"),
            Map.entry("asyncio.Condition", "acquire"),
            Map.entry("asyncio.Queue", "get put join"),
            Map.entry("asyncio.LifoQueue", "get put join"),
            Map.entry("asyncio.PriorityQueue", "get put join"),
            Map.entry("asyncio.StreamReader", "read readline readexactly readuntil __anext__"),
            Map.entry("asyncio.StreamWriter", "drain wait_closed"),
            Map.entry("asyncio.subprocess.Process", "wait communicate"),
            Map.entry(
                    AsyncioTypes.LOOP,
                    "run_in_executor getaddrinfo getnameinfo sock_recv sock_recv_into sock_recvfrom sock_recvfrom_into"
                            + " sock_sendall sock_sendto sock_connect sock_accept create_connection"
                            + " create_unix_connection"),
            Map.entry("anyio.Event", "wait"),
            Map.entry("anyio.Lock", "acquire"),
            Map.entry("anyio.Semaphore", "acquire"),
            Map.entry("anyio.Condition", "acquire wait wait_for"),
            Map.entry("anyio.CapacityLimiter", "acquire acquire_on_behalf_of"));

    private static final Set<String> ALL = all();

    /** Classes of managers whose {@code async with} does not wait when it is left. */
    private static final Set<String> MANAGERS = Set.of(
            "asyncio.Lock",
            "asyncio.Semaphore",
            "asyncio.BoundedSemaphore",
            "asyncio.Condition",
            "asyncio.Timeout",
            "anyio.Lock",
            "anyio.Semaphore",
            "anyio.Condition",
            "anyio.CapacityLimiter");

    private QuietWaits() {}

    private static Set<String> all() {
        var names = new HashSet<>(FUNCTIONS);
        METHODS.forEach((type, methods) -> {
            for (var method : methods.split(" ")) names.add(type + "." + method);
        });
        return Set.copyOf(names);
    }

    /** Whether a function, or a method by its class's name, ends at once. */
    public static boolean contains(String qualifiedName) {
        return ALL.contains(qualifiedName);
    }

    /** Whether a member of what a path spells ends at once. Asyncio's own iterators give themselves. */
    public static boolean isQuietMember(String path, String name) {
        var step = "." + ClassOutline.ITER + ClassOutline.CALLED;
        var base = path.endsWith(step) ? path.substring(0, path.length() - step.length()) : path;
        return contains(base + "." + name);
    }

    /** Whether leaving {@code async with} on an object of a class does not wait. */
    public static boolean isQuietManager(String className) {
        return MANAGERS.contains(className);
    }
}
