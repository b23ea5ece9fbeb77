package dev.anyiolsp.project;

/**
 * How a project's asynchronous tests are run.
 *
 * @param hasPytestAsyncio whether pytest-asyncio is declared
 * @param asyncioAuto whether its mode {@code auto} is configured: each coroutine function is a test of its own
 * @param anyioAuto whether the same is configured for AnyIO's plugin ({@code anyio_mode}, from 4.11)
 */
public record TestRunner(boolean hasPytestAsyncio, boolean asyncioAuto, boolean anyioAuto) {
    /** Nothing is known. */
    public static final TestRunner UNKNOWN = new TestRunner(false, false, false);
}
