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
}
