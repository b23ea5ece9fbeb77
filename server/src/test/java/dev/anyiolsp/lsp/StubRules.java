package dev.anyiolsp.lsp;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Level;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.semantics.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Rules that show all that the server can meet in one, and the server with nothing but them. */
final class StubRules {
    static final long SLOW_MILLIS = 700;

    static final List<Rule> ALL = List.of(
            // One safe fix, which goes through another name: two rounds until nothing changes.
            rule(
                    "stub-sleep",
                    Level.WARNING,
                    "asyncio.sleep",
                    use -> report("stub-sleep", use)
                            .safe("Use `asyncio.to_thread`", edit -> edit.replace(use.range(), "asyncio.to_thread"))),
            rule(
                    "stub-thread",
                    Level.INFORMATION,
                    "asyncio.to_thread",
                    use -> report("stub-thread", use)
                            .safe("Use `anyio.sleep`", edit -> edit.rename(use, "anyio.sleep"))),
            rule(
                    "stub-wait",
                    Level.ERROR,
                    "asyncio.wait",
                    use -> report("stub-wait", use)
                            .unsafe("Use `anyio.wait`", "it is another thing", edit -> edit.rename(use, "anyio.wait"))),
            rule(
                    "stub-gather",
                    Level.HINT,
                    "asyncio.gather",
                    use -> report("stub-gather", use)
                            .safe("Use `anyio.first`", edit -> edit.rename(use, "anyio.first"))
                            .safe("Use `anyio.second`", edit -> edit.rename(use, "anyio.second"))),
            rule("stub-throw", Level.WARNING, "asyncio.shield", use -> {
                throw new IllegalStateException("this rule always throws");
            }),
            rule("stub-slow", Level.WARNING, "asyncio.wait_for", use -> {
                pause();
                return report("stub-slow", use);
            }),
            rule("stub-print", Level.WARNING, "asyncio.run", use -> {
                System.out.println("Content-Length: 3\r\n\r\nfoo");
                return report("stub-print", use);
            }));

    private StubRules() {}

    public static void main(String[] args) {
        System.exit(StdioServer.run(args, ALL));
    }

    private static void pause() {
        try {
            Thread.sleep(SLOW_MILLIS);
        } catch (InterruptedException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static Finding report(String rule, Reference use) {
        return Finding.at(RuleInfo.named(rule), use, "Found by " + rule);
    }

    private static Rule rule(String name, Level level, String watched, Function<Reference, Finding> judge) {
        var info =
                RuleInfo.named(name).summary("Summary of " + name).level(level).page("Page of " + name);
        return new ReferenceRule() {
            @Override
            public RuleInfo info() {
                return info;
            }

            @Override
            public Set<String> names() {
                return Set.of(watched);
            }

            @Override
            public Optional<Finding> check(Reference use, RuleContext context) {
                return Optional.of(judge.apply(use));
            }
        };
    }
}
