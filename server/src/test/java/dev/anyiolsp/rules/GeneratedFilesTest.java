package dev.anyiolsp.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import dev.anyiolsp.cli.Cli;
import dev.anyiolsp.engine.Selection;
import dev.anyiolsp.fixtures.Chosen;
import dev.anyiolsp.fixtures.FixtureKinds;
import dev.anyiolsp.fixtures.Update;
import dev.anyiolsp.project.SettingsPages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
    private static final Path MANIFEST = Path.of("..", "vscode-client", "package.json");
    private static final SettingsPages SETTINGS = new SettingsPages(Selection.vocabulary(Rules.ALL));

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
        compare(README, between(text, "rules", RulePages.table("server/rules/")));
    }

    /** What one sees first is what the README shows. */
    @Test
    void sampleInTheReadme() throws IOException {
        var shown = "\n```text\n" + output("check") + "```\n";
        compare(README, between(Files.readString(README), "sample", shown));
    }

    @Test
    void reviewOfTheSample() throws IOException {
        var review = output("review");
        compare(Path.of("sample-review.md"), review);
        var excerpt = section(review, "# From asyncio to AnyIO") + "\n…\n\n" + section(review, "## Plan");
        var shown = "\n````markdown\n" + excerpt.stripTrailing() + "\n````\n";
        compare(README, between(Files.readString(README), "review", shown));
    }

    /** A section of a document; the title of the whole has the first section with it. */
    private static String section(String document, String title) {
        int start = document.indexOf(title);
        int end = document.indexOf("\n## ", start);
        if (title.startsWith("# ")) end = document.indexOf("\n## ", end + 1);
        return document.substring(start, end + 1);
    }

    /** What a command says of the sample project. */
    private static String output(String command) throws IOException {
        var out = new ByteArrayOutputStream();
        var root = Path.of("..").toRealPath();
        var arguments = new String[] {command, "server/src/test/sample"};
        Cli.run(arguments, InputStream.nullInputStream(), out, OutputStream.nullOutputStream(), root);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What the rules' cases show, so that no rule has to say it again. */
    @Test
    void kindsOfFixes() throws IOException {
        Assumptions.assumeTrue(Chosen.isChosen("all of them"), "only some fixtures are chosen");
        var lines = new StringBuilder("# Made from the fixtures by " + Update.COMMAND + "\n");
        for (var rule : Rules.ALL) {
            lines.append(rule.info().name() + " = " + String.join(", ", FixtureKinds.of(rule.info())) + "\n");
        }
        compare(
                Path.of("src", "main", "resources", "dev", "anyiolsp", "rules", "fix-kinds.properties"),
                lines.toString());
    }

    @Test
    void settingsInTheReadme() throws IOException {
        Assumptions.assumeTrue(Files.exists(README), "there is no README.md yet");
        compare(README, between(Files.readString(README), "settings", "\n" + SETTINGS.table()));
    }

    @Test
    void schemaOfTheSettings() throws IOException {
        compare(Path.of("anyio-lsp.schema.json"), SETTINGS.jsonSchema());
    }

    @Test
    void settingsOfTheEditor() throws IOException {
        var manifest = JsonParser.parseString(Files.readString(MANIFEST)).getAsJsonObject();
        var configuration = manifest.getAsJsonObject("contributes").getAsJsonArray("configuration");
        while (configuration.size() > 1) configuration.remove(1);
        configuration.add(JsonParser.parseString(SETTINGS.editorConfiguration()));
        var json = new GsonBuilder()
                .setPrettyPrinting()
                .serializeNulls()
                .disableHtmlEscaping()
                .create();
        compare(MANIFEST, json.toJson(manifest) + "\n");
    }

    private static String between(String text, String name, String content) {
        var open = "<!-- " + name + " -->";
        int start = text.indexOf(open);
        int end = text.indexOf("<!-- /" + name + " -->");
        assertTrue(start >= 0 && end > start, "README.md has no place for the " + name);
        return text.substring(0, start) + open + "\n" + content + "\n" + text.substring(end);
    }

    private static void compare(Path file, String rendered) throws IOException {
        if (Update.isAskedFor()
                && !(Files.exists(file) && Files.readString(file).equals(rendered))) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, rendered);
        }
        var present = Files.exists(file) ? Files.readString(file) : "";
        assertEquals(rendered, present, file + " is stale; run " + Update.COMMAND);
    }
}
