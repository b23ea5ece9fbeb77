package dev.anyiolsp.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.anyiolsp.fixtures.FixtureCounts;
import dev.anyiolsp.fixtures.PageExample;
import dev.anyiolsp.project.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule has one name everywhere, is in the list, and has a page and fixtures. */
final class RulesTest {
    private static final List<String> SECTIONS =
            List.of("## What it does\n", "## Why is this bad?\n", "## Example\n", "## Fix safety\n");

    @Test
    void noRuleIsForgotten() {
        var listed = Rules.ALL.stream().map(Object::getClass).collect(Collectors.toSet());
        var forgotten = RuleClasses.all().stream()
                .filter(rule -> !listed.contains(rule))
                .map(rule -> "new " + rule.getSimpleName() + "()")
                .toList();
        if (!forgotten.isEmpty()) fail("add to Rules.ALL: " + String.join(", ", forgotten));
        assertEquals(RuleClasses.all().size(), Rules.ALL.size(), "a rule is listed twice");
    }

    @Test
    void namesAndAliasesAreUnique() {
        var seen = new HashSet<String>();
        for (var rule : Rules.ALL) {
            assertTrue(seen.add(rule.info().name()), rule.info().name());
            for (var alias : rule.info().aliases()) assertTrue(seen.add(alias), alias);
        }
    }

    @Test
    void everyFolderBelongsToARule() throws java.io.IOException {
        var folders = new TreeSet<String>();
        try (var paths = Files.walk(Path.of("rules"), 2)) {
            paths.filter(path -> path.getNameCount() == 3 && Files.isDirectory(path))
                    .forEach(path -> folders.add(path.getName(1) + "/" + path.getName(2)));
        }
        var rules = Rules.ALL.stream().map(rule -> folder(rule.info())).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(rules, folders);
    }

    @TestFactory
    Stream<DynamicTest> oneNameForClassRuleAndFolder() {
        return each(rule -> {
            var info = rule.info();
            assertEquals(RuleClasses.ruleName(rule.getClass()), info.name());
            var family = "dev.anyiolsp.rules." + info.family().id() + ".";
            var folder = rule.getClass().getPackageName() + ".";
            assertTrue(folder.startsWith(family), () -> folder + " is not below " + family);
            assertTrue(Files.isDirectory(Path.of("rules", folder(info))), "no folder server/rules/" + folder(info));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyRuleHasAPage() {
        return each(rule -> {
            var info = rule.info();
            assertFalse(info.summary().isBlank() || info.summary().endsWith("."), "a summary is one clause");
            int at = 0;
            for (var section : SECTIONS) {
                at = info.page().indexOf(section, at);
                assertTrue(at >= 0, "the page has no \"" + section.strip() + "\", or not in its place");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theExampleIsReportedAndFixedAsShown() {
        return each(rule -> {
            var info = rule.info();
            var example = PageExample.of(info);
            var engine = example.engine(new Settings(List.of(info.name()), List.of(), Settings.DEFAULT.importStyle()));
            assertFalse(engine.analyze(example.before()).findings().isEmpty(), "nothing to report in the example");
            assertEquals(List.of(), engine.analyze(example.after()).findings(), "the better code is reported too");
            var fixed = engine.fixAll(example.before(), true);
            boolean hasFix = !fixed.equals(example.before());
            if (hasFix) assertEquals(example.after(), fixed);
        });
    }

    @TestFactory
    Stream<DynamicTest> everyRuleHasAReportedAndAnUnreportedCase() {
        return each(rule -> {
            var counts = FixtureCounts.of(rule.info());
            assertTrue(counts.reported() > 0, "no fixture case with a mark");
            assertTrue(counts.unreported() > 0, "no fixture case without a mark");
        });
    }

    private static String folder(RuleInfo rule) {
        return rule.family().id() + "/" + rule.name();
    }

    private interface Check {
        void on(Rule rule);
    }

    private static Stream<DynamicTest> each(Check check) {
        return Rules.ALL.stream()
                .map(rule -> dynamicTest("the rule " + rule.info().name(), () -> check.on(rule)));
    }
}
