package dev.anyiolsp.cli;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.semantics.Reference;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** A rule on {@code asyncio.sleep} that does what a test needs. */
final class StubRule implements ReferenceRule {
    private final RuleInfo info;
    private final BiFunction<Finding, Reference, Finding> judgement;

    StubRule(String name, BiFunction<Finding, Reference, Finding> judgement) {
        this.info = RuleInfo.named(name).summary("A stub").page("## What it does\nNothing useful.\n");
        this.judgement = judgement;
    }

    /** A rule with a safe fix that writes a text in place of the name. */
    static StubRule writing(String text) {
        return new StubRule(
                "stub", (finding, sleep) -> finding.safe("Write", edits -> edits.replace(sleep.range(), text)));
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public Set<String> names() {
        return Set.of("asyncio.sleep");
    }

    @Override
    public Optional<Finding> check(Reference sleep, RuleContext context) {
        return Optional.ofNullable(judgement.apply(Finding.at(info, sleep, "Found"), sleep));
    }
}
