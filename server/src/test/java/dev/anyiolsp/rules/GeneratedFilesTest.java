package dev.anyiolsp.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.anyiolsp.fixtures.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every file that is made from the rules is what the rules make of it; with {@code -Dupdate} it becomes so. */
final class GeneratedFilesTest {
    private static final Path README = Path.of("..", "README.md");

    @TestFactory
    Stream<DynamicTest> pages() {
        return Rules.ALL.stream()
                .map(Rule::info)
                .map(rule -> dynamicTest(rule.name(), () -> compare(pageOf(rule), RulePages.page(rule))));
    }

    private static Path pageOf(RuleInfo rule) {
        return Path.of("rules", rule.family().id(), rule.name(), "README.md");
    }

    @Test
    void tableInTheReadme() throws IOException {
        Assumptions.assumeTrue(Files.exists(README), "there is no README.md yet");
        var text = Files.readString(README);
        int start = text.indexOf("<!-- rules -->");
        int end = text.indexOf("<!-- /rules -->");
        assertTrue(start >= 0 && end > start, "README.md has no <!-- rules --> … <!-- /rules -->");
        var table = "<!-- rules -->\n" + RulePages.table("server/rules/") + "\n";
        compare(README, text.substring(0, start) + table + text.substring(end));
    }

    private static void compare(Path file, String rendered) throws IOException {
        if (Update.isAskedFor()
                && !(Files.exists(file) && Files.readString(file).equals(rendered))) {
            Files.writeString(file, rendered);
        }
        var present = Files.exists(file) ? Files.readString(file) : "";
        assertEquals(rendered, present, file + " is stale; run " + Update.COMMAND);
    }
}
