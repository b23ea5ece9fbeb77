package dev.anyiolsp.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.timeouts.AsyncioWaitFor;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MendingTest {
    private static final String TEXT = "import asyncio\n\nasyncio.run(main())\nasyncio.sleep(1)\n";

    private final List<String> failures = new ArrayList<>();

    /** A rule about one name, with the fixes that a test needs. */
    private record Stub(String name, UnaryOperator<Finding> fixes) implements ReferenceRule {
        @Override
        public RuleInfo info() {
            return RuleInfo.named("stub-" + name.substring(name.lastIndexOf('.') + 1));
        }

        @Override
        public Set<String> names() {
            return Set.of(name);
        }

        @Override
        public Optional<Finding> check(Reference use, RuleContext context) {
            return Optional.of(fixes.apply(Finding.at(info(), use, "Found")));
        }
    }

    private static Rule writing(String name, String text) {
        return new Stub(name, finding -> finding.safe("Write", edits -> edits.replace(finding.range(), text)));
    }

    private Mending.Result mend(boolean unsafe, Rule... rules) {
        return mend(TEXT, unsafe, rules);
    }

    private Mending.Result mend(String text, boolean unsafe, Rule... rules) {
        var analyzer = new Analyzer(List.of(rules), Settings.DEFAULT);
        BiConsumer<String, RuntimeException> failed = (rule, cause) -> failures.add(rule + ": " + cause.getMessage());
        var result = new Mending(analyzer::analyze, unsafe, failed).mend(analyzer.analyze(Document.of(text)));
        assertEquals(result.text(), Edit.apply(text, result.edits()), "the edits make the mended text");
        return result;
    }

    @Test
    void oneFixLeadsToAnother() {
        var result = mend(false, writing("asyncio.sleep", "asyncio.wait"), writing("asyncio.wait", "nap"));
        assertEquals("import asyncio\n\nasyncio.run(main())\nnap(1)\n", result.text());
        assertEquals(2, result.fixes());
        assertEquals(1, result.edits().size());
        assertEquals(Optional.empty(), result.refusal());
        assertEquals(List.of(), result.analysis().findings());
    }

    @Test
    void whatIsNestedIsMendedStepByStep() {
        var result = mend(nested(60), true, new AsyncioWaitFor());
        assertEquals(Optional.empty(), result.refusal());
        assertEquals(List.of(), result.analysis().findings());
    }

    @Test
    void noTextIsNestedDeeperThanPythonAllows() {
        assertEquals(
                Optional.of("the result would have too many levels of indentation for Python in line 106"),
                mend(nested(120), true, new AsyncioWaitFor()).refusal());
    }

    private static String nested(int depth) {
        return "import asyncio\n\n\nasync def read(step):\n    await " + "asyncio.wait_for(".repeat(depth) + "step()"
                + ", 1)".repeat(depth) + "\n";
    }

    @Test
    void nothingToDo() {
        var result = mend(true, new Stub("asyncio.sleep", finding -> finding));
        assertEquals(TEXT, result.text());
        assertEquals(0, result.fixes());
        assertEquals(1, result.analysis().findings().size());
    }

    @Test
    void unsafeFixesOnDemand() {
        var rule = new Stub(
                "asyncio.sleep",
                finding -> finding.unsafe("Write", "it differs", edits -> edits.replace(finding.range(), "nap")));
        assertEquals(TEXT, mend(false, rule).text());
        assertEquals(TEXT.replace("asyncio.sleep", "nap"), mend(true, rule).text());
    }

    @Test
    void aResultThatIsNoPythonIsRefused() {
        var result = mend(false, writing("asyncio.run", "start"), writing("asyncio.sleep", "nap("));
        assertEquals(TEXT, result.text());
        assertEquals(0, result.fixes());
        var reason = result.refusal().orElseThrow();
        assertTrue(reason.startsWith("the result would be no Python in line 4: "), reason);
    }

    @Test
    void whatWasNoPythonBeforeIsNoReason() {
        var text = "def broken(:\n" + TEXT;
        var result = mend(text, false, writing("asyncio.sleep", "nap"));
        assertEquals(text.replace("asyncio.sleep", "nap"), result.text());
        assertEquals(Optional.empty(), result.refusal());
    }

    @Test
    void fixesThatGoRoundOrGrowAreRefused() {
        var end = Optional.of("its fixes do not come to an end; please report");
        var round = mend(false, writing("asyncio.sleep", "asyncio.wait"), writing("asyncio.wait", "asyncio.sleep"));
        assertEquals(end, round.refusal());
        assertEquals(TEXT, round.text());
        var growing = mend(false, writing("asyncio.sleep", "x".repeat(10_000) + "(1)\nasyncio.sleep"));
        assertEquals(end, growing.refusal());
    }

    @Test
    void aFixThatFailsLeavesTheOthers() {
        var failing = new Stub(
                "asyncio.run",
                finding -> finding.safe("Fail", (FixEdits edits) -> {
                    throw new IllegalStateException("no edits");
                }));
        var result = mend(false, failing, writing("asyncio.sleep", "nap"));
        assertEquals(TEXT.replace("asyncio.sleep", "nap"), result.text());
        assertTrue(failures.contains("stub-run: no edits"), failures.toString());
    }

    @Test
    void whoeverIsOvertakenGetsNothing() {
        var analyzer = new Analyzer(List.of(writing("asyncio.sleep", "nap")), Settings.DEFAULT);
        var first = analyzer.analyze(Document.of(TEXT));
        var result = new Mending(analyzer::analyze, false, (rule, cause) -> {})
                .until(() -> true)
                .mend(first);
        assertEquals(Mending.Result.unchanged(first), result);
    }
}
