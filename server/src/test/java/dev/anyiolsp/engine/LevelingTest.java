package dev.anyiolsp.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.project.ProjectFacts;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Level;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LevelingTest {
    private static final Rule HIGH =
            rule(RuleInfo.named("loud").priority(Priority.HIGH).aliases("X1"));
    private static final Rule LOW = rule(RuleInfo.named("soft").priority(Priority.LOW));
    private static final Settings PLAIN = Settings.DEFAULT;
    private static final Settings MOVING = PLAIN.with("migration", true);

    private final Leveling leveling = new Leveling(List.of(HIGH, LOW));

    private static Rule rule(RuleInfo info) {
        return new ReferenceRule() {
            @Override
            public RuleInfo info() {
                return info;
            }

            @Override
            public Set<String> names() {
                return Set.of();
            }

            @Override
            public Optional<Finding> check(Reference reference, RuleContext context) {
                return Optional.empty();
            }
        };
    }

    private Level level(String code, Settings settings, FileRole role) {
        var level = code.equals(Finding.SYNTAX_ERROR) ? Level.ERROR : Level.WARNING;
        var finding = new Finding(code, TextRange.at(0), "m", "", List.of(), level);
        var context = new RuleContext(settings, ProjectFacts.UNKNOWN, role, "pkg/a.py");
        return leveling.level(finding, context).map(Finding::level).orElse(Level.OFF);
    }

    private Level level(String code, Settings settings) {
        return level(code, settings, FileRole.PRODUCT);
    }

    @Test
    void migrationIsInformationUntilTheProjectOptedIn() {
        assertEquals(Level.INFORMATION, level("loud", PLAIN));
        assertEquals(Level.INFORMATION, level("soft", PLAIN));
        assertEquals(Level.WARNING, level("loud", MOVING));
        assertEquals(Level.INFORMATION, level("soft", MOVING));
        assertEquals(Level.ERROR, level("syntax-error", PLAIN));
        assertEquals(Level.WARNING, level("unused-suppression", PLAIN));
    }

    @Test
    void aRuleThatIsQuietStaysQuiet() {
        var finding = new Finding("loud", TextRange.at(0), "m", "", List.of(), Level.HINT);
        var context = new RuleContext(MOVING, ProjectFacts.UNKNOWN, FileRole.PRODUCT);
        assertEquals(Optional.of(Level.HINT), leveling.level(finding, context).map(Finding::level));
    }

    @Test
    void theNarrowestWordOfTheUserCounts() {
        var levels = PLAIN.with("levels", Map.of("migration", "hint", "high", "error", "soft", "off"));
        assertEquals(Level.ERROR, level("loud", levels));
        assertEquals(Level.OFF, level("soft", levels));
        assertEquals(Level.HINT, level("loud", PLAIN.with("levels", Map.of("migration", "hint"))));
        assertEquals(Level.ERROR, level("loud", PLAIN.with("levels", Map.of("X1", "error", "high", "hint"))));
        assertEquals(Level.HINT, level("syntax-error", PLAIN.with("levels", Map.of("syntax-error", "hint"))));
    }

    @Test
    void testsAreOneLevelLower() {
        assertEquals(Level.INFORMATION, level("loud", MOVING, FileRole.TEST));
        assertEquals(Level.HINT, level("loud", PLAIN, FileRole.TEST));
        assertEquals(Level.ERROR, level("syntax-error", PLAIN, FileRole.TEST));
        assertEquals(Level.WARNING, level("loud", MOVING.with("tests", "same"), FileRole.TEST));
        assertEquals(Level.OFF, level("loud", MOVING.with("tests", "hide"), FileRole.TEST));
        assertEquals(Level.ERROR, level("syntax-error", MOVING.with("tests", "hide"), FileRole.TEST));
        assertEquals(Level.WARNING, level("loud", MOVING.with("tests", "hide"), FileRole.SCRIPT));
    }

    @Test
    void perFileIgnores() {
        for (var selector : List.of("loud", "X1", "migration", "ALL")) {
            var settings = PLAIN.with("per-file-ignores", Map.of("pkg/*", List.of(selector)));
            assertEquals(Level.OFF, level("loud", settings), selector);
        }
        assertEquals(Level.INFORMATION, level("loud", PLAIN.with("per-file-ignores", Map.of("tests", List.of("ALL")))));
        assertEquals(Level.OFF, level("loud", PLAIN.with("per-file-ignores", Map.of("!tests", List.of("loud")))));
    }

    @Test
    void selection() {
        assertEquals(true, Selection.of(PLAIN).isOn(HIGH.info()));
        assertEquals(false, Selection.of(PLAIN.with("migration", false)).isOn(HIGH.info()));
        var off = RuleInfo.named("quiet").level(Level.OFF);
        assertEquals(false, Selection.of(PLAIN).isOn(off));
        assertEquals(
                true,
                Selection.of(PLAIN.with("extend-select", List.of("quiet"))).isOn(off));
        assertEquals(
                true,
                Selection.of(PLAIN.with("extend-select", List.of("quiet"))).isOn(HIGH.info()));
        assertEquals(
                false,
                Selection.of(PLAIN.with("extend-ignore", List.of("loud"))).isOn(HIGH.info()));
        assertEquals(true, Selection.of(PLAIN.with("select", List.of("loud"))).isOn(HIGH.info()));
        assertEquals(false, Selection.of(PLAIN.with("select", List.of("loud"))).reports(Finding.SYNTAX_ERROR));
        assertEquals(true, Selection.of(PLAIN.with("ignore", List.of("loud"))).reports(Finding.UNUSED_SUPPRESSION));
    }
}
