package dev.anyiolsp.project;

import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What <a href="https://tox.wiki/en/latest/config.html">tox</a> and
 * <a href="https://nox.thea.codes/en/stable/config.html">Nox</a> install for tests and checks. No product is installed from
 * there, so it tells what developers have, and nothing is ever written there.
 */
final class TestEnvironments {
    private static final Pattern CONDITION = Pattern.compile("[\\w.,!{}-]+\\s*:\\s+(.*)");
    private static final Pattern INCLUDE = Pattern.compile("(?:-r|--requirement)[\\s=]*(\\S.*)");

    private final Consumer<Dependency> found;
    private final Consumer<String> include;

    /**
     * @param found takes the packages
     * @param include takes the names of requirements files that hold more of them
     */
    TestEnvironments(Consumer<Dependency> found, Consumer<String> include) {
        this.found = found;
        this.include = include;
    }

    void read(Function<String, Optional<String>> texts, PlainTable pyproject) {
        texts.apply("tox.ini").map(IniFile::parse).ifPresent(this::readTox);
        var tox = pyproject.table("tool", "tox");
        tox.text("legacy_tox_ini").map(IniFile::parse).ifPresent(this::readTox);
        readTox(tox);
        texts.apply("tox.toml").map(PlainTable::of).ifPresent(this::readTox);
        texts.apply("noxfile.py").map(Document::of).ifPresent(this::readNox);
    }

    private void readTox(IniFile file) {
        for (var section : file.sections()) {
            if (!section.equals("testenv") && !section.startsWith("testenv:")) continue;
            file.value(section, "deps").ifPresent(value -> value.lines().forEach(this::line));
        }
    }

    private void readTox(PlainTable tox) {
        tox.table("env_run_base").texts("deps").forEach(this::line);
        var environments = tox.table("env");
        for (var name : environments.names())
            environments.table(name).texts("deps").forEach(this::line);
    }

    private void line(String text) {
        int comment = text.startsWith("#") ? 0 : text.indexOf(" #");
        var entry = (comment < 0 ? text : text.substring(0, comment)).strip();
        var conditional = CONDITION.matcher(entry);
        if (conditional.matches()) {
            // In another environment it is another version, or none.
            Requirement.parse(conditional.group(1))
                    .map(only -> new Dependency(only.name(), Optional.empty(), Dependency.Use.DEVELOPMENT))
                    .ifPresent(found);
            return;
        }
        entry(entry);
    }

    private void entry(String entry) {
        var included = INCLUDE.matcher(entry);
        if (included.matches()) include.accept(included.group(1));
        Requirement.parse(entry)
                .map(requirement -> Dependency.of(requirement, Dependency.Use.DEVELOPMENT))
                .ifPresent(found);
    }

    /** The strings that are arguments of {@code session.install}. */
    private void readNox(Document document) {
        for (int chunk = 0; chunk < document.chunkCount(); chunk++) {
            if (!document.chunk(chunk).text().contains("install")) continue;
            var line = document.root(chunk);
            for (int node = 0; node < line.tree().size(); node++) {
                var at = line.at(node);
                if (at.kind() == NodeKind.CALL) readNox(new Expression.Call(at));
            }
        }
    }

    private void readNox(Expression.Call call) {
        if (!(call.function() instanceof Expression.Attribute method)
                || !method.name().equals("install")) return;
        var before = "";
        for (var argument : call.arguments()) {
            var text = SetupScript.literal(argument).orElse("");
            if (before.equals("-r") || before.equals("--requirement")) include.accept(text);
            else if (!before.equals("-e") && !before.equals("-c")) entry(text);
            before = text;
        }
    }
}
