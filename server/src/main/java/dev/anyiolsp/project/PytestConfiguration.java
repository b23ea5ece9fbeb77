package dev.anyiolsp.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The options of pytest: those of the first file that has any, in
 * <a href="https://docs.pytest.org/en/stable/reference/customize.html">pytest's order</a>.
 */
final class PytestConfiguration {
    private final Map<String, String> options;

    PytestConfiguration(Function<String, Optional<String>> texts, PlainTable pyproject) {
        options = find(texts, pyproject);
    }

    private static Map<String, String> find(Function<String, Optional<String>> texts, PlainTable pyproject) {
        for (var name : List.of("pytest.toml", ".pytest.toml")) {
            var text = texts.apply(name);
            if (text.isPresent()) return options(PlainTable.of(text.get()).table("pytest"));
        }
        for (var name : List.of("pytest.ini", ".pytest.ini")) {
            var text = texts.apply(name);
            if (text.isPresent()) return IniFile.parse(text.get()).section("pytest");
        }
        var pytest = pyproject.table("tool", "pytest");
        if (pytest.has("ini_options")) return options(pytest.table("ini_options"));
        if (!pytest.members().isEmpty()) return options(pytest);
        var tox = texts.apply("tox.ini").map(IniFile::parse).filter(file -> file.hasSection("pytest"));
        if (tox.isPresent()) return tox.get().section("pytest");
        return texts.apply("setup.cfg")
                .map(text -> IniFile.parse(text).section("tool:pytest"))
                .orElse(Map.of());
    }

    private static Map<String, String> options(PlainTable table) {
        var options = new java.util.HashMap<String, String>();
        for (var name : table.names()) options.put(name, String.join(" ", table.texts(name)));
        return options;
    }

    TestRunner runner(boolean hasPytestAsyncio) {
        return new TestRunner(hasPytestAsyncio, isAuto("asyncio"), isAuto("anyio"));
    }

    /** Only the very word counts; every other value means the strict mode. The command line's word is stronger. */
    private boolean isAuto(String plugin) {
        var words = List.of(options.getOrDefault("addopts", "").split("\\s+"));
        int option = words.lastIndexOf("--" + plugin + "-mode");
        if (option >= 0 && option + 1 < words.size())
            return words.get(option + 1).equals("auto");
        for (var word : words) {
            if (word.startsWith("--" + plugin + "-mode=")) return word.endsWith("=auto");
        }
        return options.getOrDefault(plugin + "_mode", "").equals("auto");
    }
}
