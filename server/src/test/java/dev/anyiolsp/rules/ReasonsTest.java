package dev.anyiolsp.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.anyiolsp.engine.Analyzer;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.syntax.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reasons of unsafe fixes, which fixtures do not show. */
final class ReasonsTest {
    private static final String OWN_LOOP = "AnyIO makes a loop of its own, and closes it";

    /** The reasons of the first fixes that a rule offers. */
    private static List<String> reasons(String rule, String text) {
        return new Analyzer(Rules.ALL, Settings.DEFAULT)
                .analyze(Document.of(text)).findings().stream()
                        .filter(finding -> finding.code().equals(rule))
                        .flatMap(finding -> finding.fixes().stream().limit(1))
                        .map(fix -> fix.safety().objection().orElse("safe"))
                        .distinct()
                        .toList();
    }

    @Test
    void aLoopForWhatMayBeNoCoroutine() {
        var run = "import asyncio\n%s\nloop = asyncio.new_event_loop()\nloop.run_until_complete(%s)\nloop.close()\n";
        assertEquals(List.of(OWN_LOOP), reasons("asyncio-event-loop", run.formatted("async def f(): ...", "f()")));
        assertEquals(
                List.of(OWN_LOOP + "; `f` is a plain function, called before the loop runs"),
                reasons("asyncio-event-loop", run.formatted("def f(): ...", "f()")));
        assertEquals(
                List.of(OWN_LOOP + "; `web.site.start` is not known to be an `async def`"),
                reasons("asyncio-event-loop", run.formatted("from web import site", "site.start()")));
        assertEquals(
                List.of(OWN_LOOP + "; `site.start` is not known to be an `async def`"),
                reasons(
                        "asyncio-event-loop",
                        "import asyncio\ndef f(site):\n    with asyncio.Runner() as runner:\n"
                                + "        runner.run(site.start())\n"));
    }

    @Test
    void addressesOfALoopThatIsGiven() {
        var find = "import asyncio\nasync def find(host%s):\n    %s\n    return await %s.getaddrinfo(host, 80)\n";
        var form = "AnyIO gives addresses in a form of its own";
        var given = form + ", and asks the loop that runs, not another that is given in its place";
        assertEquals(
                List.of(form),
                reasons("asyncio-event-loop", find.formatted("", "loop = asyncio.get_running_loop()", "loop")));
        assertEquals(
                List.of(form), reasons("asyncio-event-loop", find.formatted("", "pass", "asyncio.get_event_loop()")));
        assertEquals(
                List.of(given),
                reasons("asyncio-event-loop", find.formatted(", loop: asyncio.AbstractEventLoop", "pass", "loop")));
        assertEquals(
                List.of("the attribute `loop` is gone, and other files may ask for it; " + given, given),
                reasons(
                        "asyncio-event-loop",
                        "import asyncio\nclass Finder:\n    async def start(self):\n"
                                + "        self.loop = asyncio.get_running_loop()\n"
                                + "    async def find(self, host):\n        return await self.loop.getaddrinfo(host, 80)\n"));
    }

    @Test
    void aManagerThatTakesTheErrorOfAskingWithoutALoop() {
        var read = "import asyncio\nfrom contextlib import suppress\nasync def read(queue):\n    with suppress(%s):\n"
                + "        try:\n            return await queue.get()\n        except asyncio.CancelledError:\n"
                + "            raise\n";
        var error = "in a coroutine that is closed when no loop runs any more it is an error, which the manager of `%s`"
                + " around takes";
        for (var name : List.of("Exception", "RuntimeError")) {
            assertEquals(List.of(error.formatted(name)), reasons("asyncio-cancelled-error", read.formatted(name)));
        }
        assertEquals(
                List.of("a coroutine that is closed when no loop runs any more does not reach the handler of"
                        + " `GeneratorExit`"),
                reasons("asyncio-cancelled-error", read.formatted("OSError, (GeneratorExit, KeyError)")));
        for (var name : List.of("", "OSError", "BaseException")) {
            assertEquals(List.of("safe"), reasons("asyncio-cancelled-error", read.formatted(name)));
        }
    }

    @Test
    void aCleanUpThatAScopeMayHaveCancelled() {
        var close = "import asyncio\nfrom asyncio import CancelledError\nasync def use(file):\n    try:\n"
                + "        await file.use()\n    %s\n        await asyncio.to_thread(file.close)\n        raise\n";
        var reason =
                " the function is not called where a scope of AnyIO is cancelled, while asyncio hands it to a thread"
                        + " first";
        assertEquals(List.of("in the `finally`" + reason), reasons("asyncio-to-thread", close.formatted("finally:")));
        for (var handler : List.of("except:", "except BaseException:", "except (OSError, CancelledError):")) {
            assertEquals(
                    List.of("in the handler of the cancellation" + reason),
                    reasons("asyncio-to-thread", close.formatted(handler)));
        }
        assertEquals(List.of("safe"), reasons("asyncio-to-thread", close.formatted("except Exception:")));
        assertEquals(
                List.of(
                        "in the `finally` it raises where a scope of AnyIO is cancelled, while asyncio's goes on where it"
                                + " need not wait"),
                reasons(
                        "asyncio-lock",
                        "import asyncio\nasync def use(work):\n    lock = asyncio.Lock()\n    try:\n"
                                + "        await work()\n    finally:\n        async with lock:\n            print()\n"));
        var put = "import asyncio, math\nasync def main(work):\n    queue = asyncio.Queue()\n"
                + "    async def produce():\n        %s\n            await queue.put(await work())\n"
                + "        finally:\n            %s\n    await produce()\n";
        var others =
                "the end of the block closes the two ends of the stream, and who still holds one cannot use it; `put`"
                        + " lets other tasks run also where there is nothing to wait for";
        assertEquals(
                List.of(others + "; in the `finally` `put` does nothing where a scope of AnyIO is cancelled"),
                reasons("asyncio-queue", put.formatted("try:", "await queue.put(None)")));
        assertEquals(List.of(others), reasons("asyncio-queue", put.formatted("try:", "print()")));
    }

    @Test
    void whatComesOfARelativeImport() {
        var call =
                "import asyncio\nfrom .core import rpc\nfrom ..site import start\nasync def stop(address):\n    %s\n";
        assertEquals(
                List.of("what `core.rpc().terminate` does when it is cancelled is not seen"),
                reasons(
                        "asyncio-wait-for",
                        call.formatted(
                                "with rpc(address) as worker:\n        await asyncio.wait_for(worker.terminate(), 1)")));
        assertEquals(
                List.of(
                        "a failure cancels the others and comes in an ExceptionGroup; `site.start` is not known to be an"
                                + " `async def`"),
                reasons("asyncio-gather", call.formatted("await asyncio.gather(start(1), start(2))")));
    }

    @Test
    void aSemaphoreThatIsMadeWithoutALoop() {
        var give = "import asyncio\n%s\nasync def take():\n    %s\n    await slots.acquire()\n    def give():\n"
                + "        slots.release()\n";
        var make = "slots = asyncio.Semaphore(2)";
        assertEquals(
                List.of("`release()` of AnyIO's semaphore needs a running loop, if it was made without one"),
                reasons("asyncio-semaphore", give.formatted(make, "pass")));
        assertEquals(List.of("safe"), reasons("asyncio-semaphore", give.formatted("", make)));
    }
}
