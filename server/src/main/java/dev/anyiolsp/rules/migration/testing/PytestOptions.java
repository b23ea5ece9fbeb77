package dev.anyiolsp.rules.migration.testing;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.syntax.toml.TomlDocument;
import dev.anyiolsp.syntax.toml.TomlItem;
import dev.anyiolsp.syntax.toml.TomlValue;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Options of pytest-asyncio in the files that configure pytest: {@code asyncio_mode = "auto"}. */
final class PytestOptions {
    private static final String MODE = "asyncio_mode";

    private static final Map<String, String> BY_HAND = Map.of(
            "asyncio_default_fixture_loop_scope",
            "AnyIO's loop lives as long as the widest async fixture: an `anyio_backend` fixture of that scope takes its place",
            "asyncio_default_test_loop_scope",
            "AnyIO's loop lives as long as the widest async fixture: an automatic one of that scope gives one loop",
            "asyncio_debug",
            "an `anyio_backend` fixture that returns `(\"asyncio\", {\"debug\": True})` takes its place");

    /** The tables of TOML files that pytest reads. */
    private static final List<List<String>> TABLES =
            List.of(List.of("tool", "pytest", "ini_options"), List.of("tool", "pytest"), List.of("pytest"));

    private static final Set<String> SECTIONS = Set.of("[pytest]", "[tool:pytest]");
    private static final Pattern LINE =
            Pattern.compile("(?m)^(?:(\\[[^\\]\\r\\n]*\\])|([A-Za-z_]+)[ \\t]*[=:][ \\t]*(.*?))[ \\t]*$");
    private static final Pattern FLAG = Pattern.compile("--asyncio-mode[= ]auto\\b");

    private final String text;
    private final RuleContext context;
    private final List<Finding> findings = new ArrayList<>();

    private PytestOptions(String text, RuleContext context) {
        this.text = text;
        this.context = context;
    }

    static List<Finding> judge(String text, RuleContext context) {
        if (!text.contains("asyncio")) return List.of();
        var options = new PytestOptions(text, context);
        if (context.workspace().path().endsWith(".toml")) options.readToml();
        else options.readIni();
        return options.findings;
    }

    private void readToml() {
        var document = TomlDocument.parse(text);
        if (!document.errors().isEmpty()) return;
        for (var names : TABLES) {
            var table = document.find(names.toArray(String[]::new));
            if (table.isEmpty()) continue;
            table.get().members().forEach((name, item) -> {
                if (!(item instanceof TomlItem.Leaf leaf)) return;
                var entry = leaf.entry();
                var value = leaf.value() instanceof TomlValue.StringValue string ? string.value() : "";
                var key = entry.key().get(entry.key().size() - 1).range();
                option(name, value, key, leaf.value().range());
            });
        }
    }

    private void readIni() {
        boolean isInside = false;
        var lines = LINE.matcher(text);
        while (lines.find()) {
            if (lines.group(1) != null) isInside = SECTIONS.contains(lines.group(1));
            else if (isInside) {
                option(
                        lines.group(2),
                        lines.group(3),
                        new TextRange(lines.start(2), lines.end(2)),
                        new TextRange(lines.start(3), lines.end(3)));
            }
        }
    }

    private void option(String name, String value, TextRange key, TextRange range) {
        if (name.equals(MODE) && value.equals("auto")) mode(key);
        if (BY_HAND.containsKey(name)) {
            findings.add(Finding.in(
                    PytestAsyncio.INFO,
                    key,
                    "pytest_asyncio." + name,
                    "`" + name + "` goes with pytest-asyncio: by hand, because " + BY_HAND.get(name)));
        }
        var flag = FLAG.matcher(range.of(text));
        if (name.equals("addopts") && flag.find()) {
            flag(new TextRange(range.start() + flag.start(), range.start() + flag.end()));
        }
    }

    private void mode(TextRange key) {
        var finding = Finding.in(
                PytestAsyncio.INFO,
                key,
                "pytest_asyncio." + MODE,
                "Use `anyio_mode` instead of `asyncio_mode`, with an `anyio_backend` fixture where code needs asyncio");
        if (!context.facts().usableAnyio().atLeast(4, 11)) {
            findings.add(finding.saying(finding.message() + ": it needs AnyIO 4.11"));
            return;
        }
        findings.add(finding.unsafe(
                "Use `anyio_mode`",
                "each test then runs once for each installed backend",
                edits -> edits.replace(key, "anyio_mode")));
    }

    private void flag(TextRange range) {
        var finding = Finding.in(
                PytestAsyncio.INFO,
                range,
                "pytest_asyncio.asyncio_mode",
                "Use `--anyio-mode` instead of `--asyncio-mode`, with an `anyio_backend` fixture where code needs asyncio");
        if (!context.facts().usableAnyio().atLeast(4, 15)) {
            findings.add(
                    finding.saying("Use the option `anyio_mode` instead of `--asyncio-mode`: by hand, because AnyIO"
                            + " knows it on the command line from 4.15 on"));
            return;
        }
        int old = range.start() + "--".length();
        findings.add(finding.unsafe(
                "Use `--anyio-mode`",
                "each test then runs once for each installed backend",
                edits -> edits.replace(new TextRange(old, old + "asyncio".length()), "anyio")));
    }
}
