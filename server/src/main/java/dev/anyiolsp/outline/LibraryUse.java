package dev.anyiolsp.outline;

import java.util.Set;

/**
 * What a file takes from AnyIO and asyncio, as far as it concerns the project that has to provide them.
 *
 * @param needsAnyio whether it imports AnyIO, and not only for type checkers or where it happens to be installed, or marks
 *     tests for it
 * @param anyio the names of AnyIO that it mentions: {@code anyio.sleep}; a keyword of a call as
 *     {@code anyio.to_thread.run_sync(abandon_on_cancel=)}; the other things are those of {@link #OUTSIDE_A_LOOP} and below
 * @param asyncio the names of asyncio that it mentions, and those of pytest and pytest-asyncio; the other things are those
 *     from {@link #ASYNC_FIXTURE} on
 * @param plainTests the parameters of tests that are no coroutine functions
 * @param taskAskers the functions, methods and classes that ask for all tasks of a loop, themselves or by others of the file
 */
public record LibraryUse(
        boolean needsAnyio, Set<String> anyio, Set<String> asyncio, Set<String> plainTests, Set<String> taskAskers) {
    /** Nothing is used. */
    public static final LibraryUse NONE = new LibraryUse(false, Set.of(), Set.of(), Set.of(), Set.of());

    /** A fixture of pytest-asyncio that lives longer than a module. */
    public static final String WIDE_FIXTURE = "pytest_asyncio.fixture of a session";

    /** A function takes the loop of pytest-asyncio before its version 1.0. */
    public static final String TAKES_LOOP = "pytest_asyncio.event_loop";

    /** An async fixture of pytest that AnyIO's plugin runs or may come to run. */
    public static final String ASYNC_FIXTURE = "async fixture";

    /** One that lives longer than a test. */
    public static final String LASTING_FIXTURE = "async fixture of a class or more";

    /** A fixture of pytest that is no coroutine function. */
    public static final String PLAIN_FIXTURE = "plain fixture";

    /** A test that is no coroutine function. */
    public static final String PLAIN_TEST = "plain test";

    /** The fixtures of AnyIO's plugin of pytest that give ports. */
    public static final Set<String> PORTS =
            Set.of("free_tcp_port", "free_udp_port", "free_tcp_port_factory", "free_udp_port_factory");

    /** A function takes one of {@link #PORTS}. */
    public static final String TAKES_PORTS = "ports of pytest";

    /** Behind the name of a class: an object of it is made, maybe while no loop runs. */
    public static final String OUTSIDE_A_LOOP = "() outside a loop";

    /** Something, maybe an event, is set while no loop runs. */
    public static final String SET_OUTSIDE_A_LOOP = ".set() outside a loop";

    /** A method {@code create_task} is used that is not asyncio's own, for all that can be seen. */
    public static final String CREATES_TASKS = ".create_task";

    /** The value of a method {@code start_soon} is used. */
    public static final String KEEPS_STARTED = ".start_soon() kept";

    /** A method {@code wait_for} is used. */
    public static final String WAITS_FOR = ".wait_for";

    /** Tests are marked for AnyIO's plugin of pytest. */
    public static final String MARKS_TESTS = "pytest.mark.anyio";

    /** All names of AnyIO, or more than can be told. */
    public static final String EVERYTHING = "anyio.*";

    /**
     * Whether code that is no coroutine may run while AnyIO's plugin of pytest keeps the loop of an async fixture: a plain fixture
     * beside one, or a plain test between two that share one.
     *
     * @param file the names and things of a file of tests
     * @param seen those of it and of the files of fixtures that concern it
     */
    public static boolean keepsLoop(Set<String> file, Set<String> seen) {
        return seen.contains(ASYNC_FIXTURE) && seen.contains(PLAIN_FIXTURE)
                || seen.contains(LASTING_FIXTURE) && file.contains(PLAIN_TEST);
    }

    public LibraryUse {
        anyio = Set.copyOf(anyio);
        asyncio = Set.copyOf(asyncio);
        plainTests = Set.copyOf(plainTests);
        taskAskers = Set.copyOf(taskAskers);
    }
}
