package dev.anyiolsp.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.anyiolsp.cli.Cli;
import dev.anyiolsp.fixtures.Chosen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Suites of tests that pytest runs before and after their fixes. A file of a suite says what comes of it: {@code # before:
 * passed=2}, {@code # after: passed=4} (each test on asyncio and on Trio), {@code # fixes: unsafe} where all are applied, and
 * {@code # expect: unchanged}.
 */
final class SuitesTest {
    private static final Path SUITES = Path.of("src", "test", "suites");
    private static final Path FOLDER = Path.of("target", "suites").toAbsolutePath();
    private static final Pattern DIRECTION = Pattern.compile("(?m)^# (before|after|fixes|expect): (.+)$");
    private static final List<Suite> ALL = suites();
    private static final Map<Path, String> OUTCOMES = new HashMap<>();

    private record Suite(String name, Path folder, Map<String, String> directions) {
        Path copy(String variant) {
            return FOLDER.resolve(variant).resolve(name);
        }
    }

    private static List<Suite> suites() {
        try (var folders = Files.list(SUITES)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> Chosen.isChosen("suites/" + folder.getFileName()))
                    .sorted()
                    .map(folder -> new Suite(folder.getFileName().toString(), folder, directions(folder)))
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Map<String, String> directions(Path folder) {
        var found = new HashMap<String, String>();
        for (var file : files(folder)) {
            if (!file.toString().endsWith(".py")) continue;
            DIRECTION.matcher(read(file)).results().forEach(each -> found.put(each.group(1), each.group(2)));
        }
        return found;
    }

    @BeforeAll
    static void runAll() throws IOException {
        var python = PythonEnvironment.get();
        var runs = new ArrayList<Path>();
        for (var suite : ALL) {
            for (var variant : List.of("before", "after")) {
                copy(suite, suite.copy(variant));
                runs.add(suite.copy(variant));
            }
            fix(suite);
        }
        var jobs = String.join("\n", runs.stream().map(Path::toString).toList());
        var lines = python.run("run_suites.py", jobs.getBytes(StandardCharsets.UTF_8))
                .lines()
                .toList();
        for (int i = 0; i < runs.size(); i++) OUTCOMES.put(runs.get(i), lines.get(i));
    }

    private static void fix(Suite suite) {
        var arguments = new ArrayList<>(List.of("fix", "--no-dependency"));
        if ("unsafe".equals(suite.directions.get("fixes"))) arguments.add("--unsafe-fixes");
        var nothing = new ByteArrayOutputStream();
        Cli.run(arguments.toArray(String[]::new), InputStream.nullInputStream(), nothing, nothing, suite.copy("after"));
    }

    private static void copy(Suite suite, Path target) throws IOException {
        Files.createDirectories(target);
        for (var old : files(target)) Files.delete(old);
        for (var file : files(suite.folder)) {
            var to = target.resolve(suite.folder.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
        // Having settings is opting in.
        Files.writeString(target.resolve("anyio-lsp.toml"), "");
    }

    private static List<Path> files(Path folder) {
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @TestFactory
    Stream<DynamicTest> testsPassAfterTheirFixes() {
        return ALL.stream()
                .map(suite -> dynamicTest(suite.name, suite.folder.toUri(), () -> {
                    var expected = suite.directions;
                    assertEquals(expected.get("before"), OUTCOMES.get(suite.copy("before")), "before");
                    assertEquals(
                            expected.getOrDefault("after", expected.get("before")),
                            OUTCOMES.get(suite.copy("after")),
                            () -> "after, with\n" + texts(suite.copy("after")));
                    boolean isSame = texts(suite.copy("before")).equals(texts(suite.copy("after")));
                    assertEquals("unchanged".equals(expected.get("expect")), isSame, "whether something changed");
                }));
    }

    private static String texts(Path folder) {
        var all = new StringBuilder();
        for (var file : files(folder)) {
            if (file.toString().contains("__pycache__")) continue;
            all.append("--- ").append(folder.relativize(file)).append('\n').append(read(file));
        }
        return all.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
