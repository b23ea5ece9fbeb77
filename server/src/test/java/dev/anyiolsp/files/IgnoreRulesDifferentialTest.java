package dev.anyiolsp.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In generated repositories we look at the files that {@code git ls-files} lists. */
class IgnoreRulesDifferentialTest {
    private static final String[] FOLDERS = {"a", "b", "lib", "src", "a b", "Ä", "[x]", "tests"};
    private static final String[] FILES = {
        "a.py", "b.py", "test_a.py", "x y.pyi", "#c.py", "!d.py", "ä.py", "[e].py", "a.b.py"
    };
    private static final String[] PATTERNS = {
        "*.py",
        "a.py",
        "/a.py",
        "a/",
        "/a/",
        "a/*",
        "a/**",
        "**/a",
        "**/b/",
        "/a/b",
        "a/b/",
        "src/**/b.py",
        "**/lib/**",
        "!a.py",
        "!/a/",
        "!*.pyi",
        "!b/",
        "!**/test_*.py",
        "*",
        "!*/",
        "# comment",
        "\\#c.py",
        "\\!d.py",
        "[ab].py",
        "[!a]*.py",
        "[^b].py",
        "test_?.py",
        "x y.pyi",
        "x*",
        "  ",
        "a.py  ",
        "lib\\ ",
        "a\\ b",
        "a b/",
        "\\[x\\]",
        "\\[e\\].py",
        "Ä/",
        "?.py",
        "*a*/",
        "/*",
        "!/src",
        "/src/*",
        "!/src/a",
        "src/a",
        "a?b*",
        "*.b.*",
        "a.py\r",
        "/**",
        "**",
        "b/**/a.py",
        "**/*.pyi",
        "[a-b]/",
        "/lib/[[:alpha:]].py",
        "te*s/",
        "/*/a.py",
        "*/b",
        "a/../b",
        "./a",
        "//a",
        "a//b",
        "tests",
        "!tests/",
        "!/tests/a.py",
        "\\a.py"
    };

    private static final String[] ATOMS = {
        "a", "b", "a", "b", "*", "*", "?", "**", "/", "/", "/**/", "[ab]", "[!a]", "[", "]", "\\", "!", "#", " ", ".py",
        "lib", "src"
    };

    @TempDir
    Path temporary;

    @Test
    void looksAtTheFilesThatGitLists() throws Exception {
        var random = new Random(4);
        int looked = 0;
        int ignored = 0;
        for (int round = 0; round < 80; round++) {
            var root = Files.createDirectory(temporary.resolve("r" + round));
            createRepository(root);
            var rules = new ArrayList<Path>();
            int files = fill(root, random, 0, rules);
            if (random.nextInt(3) == 0) rules.add(write(root.resolve(".git/info/exclude"), random));
            var expected = new TreeSet<>(git(root, "ls-files", "-o", "-z", "--exclude-standard"));
            expected.removeIf(name -> !name.matches("(?s).*\\.pyi?"));
            var actual = lookedAt(root, root);
            if (!expected.equals(actual)) fail(describe(root, rules, expected, actual));
            looked += actual.size();
            ignored += files - actual.size();
            inNamedFolder(root, expected, rules);
        }
        assertTrue(looked > 300 && ignored > 300, looked + " looked at, " + ignored + " ignored");
    }

    /** Naming a folder that is not ignored gives the part of the whole that lies in it. */
    private void inNamedFolder(Path root, TreeSet<String> all, List<Path> rules) throws IOException {
        for (var name : all) {
            if (!name.contains("/")) continue;
            var folder = name.substring(0, name.lastIndexOf('/') + 1);
            var expected = all.stream()
                    .filter(other -> other.startsWith(folder))
                    .collect(Collectors.toCollection(TreeSet::new));
            var actual = lookedAt(root, root.resolve(folder));
            if (!expected.equals(actual)) fail(folder + " in " + describe(root, rules, expected, actual));
        }
    }

    private static TreeSet<String> lookedAt(Path root, Path named) {
        var names = new TreeSet<String>();
        for (var entry : PythonFiles.of(named, List.of(named), List.of())) {
            assertTrue(entry instanceof PythonFiles.Source, entry::toString);
            assertTrue(names.add(root.relativize(entry.path()).toString()), entry::toString);
        }
        return names;
    }

    /** What {@code git init} does, without its process. */
    private static void createRepository(Path root) throws IOException {
        for (var name : new String[] {"objects", "refs", "info"}) Files.createDirectories(root.resolve(".git/" + name));
        Files.writeString(root.resolve(".git/HEAD"), "ref: refs/heads/main\n");
    }

    private static int fill(Path folder, Random random, int depth, List<Path> rules) throws IOException {
        int count = 0;
        for (var file : FILES) {
            if (random.nextInt(3) != 0) continue;
            Files.createFile(folder.resolve(file));
            count++;
        }
        if (random.nextInt(depth == 0 ? 1 : 4) == 0) rules.add(write(folder.resolve(".gitignore"), random));
        if (depth == 2) return count;
        for (var name : FOLDERS) {
            if (random.nextInt(3) == 0)
                count += fill(Files.createDirectory(folder.resolve(name)), random, depth + 1, rules);
        }
        return count;
    }

    private static Path write(Path file, Random random) throws IOException {
        var text = new StringBuilder(random.nextInt(8) == 0 ? "\uFEFF" : "");
        for (int i = 1 + random.nextInt(4); i > 0; i--)
            text.append(pattern(random)).append('\n');
        if (random.nextBoolean()) text.setLength(text.length() - 1);
        return Files.writeString(file, text);
    }

    private static String pattern(Random random) {
        if (random.nextInt(3) != 0) return PATTERNS[random.nextInt(PATTERNS.length)];
        var pattern = new StringBuilder();
        for (int i = 1 + random.nextInt(5); i > 0; i--) pattern.append(ATOMS[random.nextInt(ATOMS.length)]);
        // An escaped slash is the one thing found where JGit differs from git; nobody writes it.
        return pattern.toString().replace("\\/", "/");
    }

    private static String describe(Path root, List<Path> rules, TreeSet<String> expected, TreeSet<String> actual)
            throws IOException {
        var text = new StringBuilder("git and we differ\n");
        for (var file : rules) {
            text.append(root.relativize(file))
                    .append(" = ")
                    .append(Files.readString(file).replace("\n", " | ").replace("\r", "CR"))
                    .append('\n');
        }
        var missing = new TreeSet<>(expected);
        missing.removeAll(actual);
        var extra = new TreeSet<>(actual);
        extra.removeAll(expected);
        return "missed: " + missing + "\ntoo many: " + extra + "\n" + text;
    }

    private static List<String> git(Path folder, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false"));
        command.addAll(Arrays.asList(arguments));
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        Process process;
        try {
            process = builder.start();
        } catch (IOException missing) {
            if (System.getenv("CI") != null) return fail("git is needed in CI", missing);
            return abort("no git here");
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return output.isEmpty() ? List.of() : Arrays.asList(output.split("\0"));
    }
}
