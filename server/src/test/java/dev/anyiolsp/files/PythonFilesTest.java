package dev.anyiolsp.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonFilesTest {
    @TempDir
    Path temporary;

    private Path base;

    @BeforeEach
    void createBase() throws IOException {
        base = Files.createDirectory(temporary.resolve("base"));
    }

    @Test
    void findsPythonFilesInOrderOfNames() throws IOException {
        files("b.py", "a/z.pyi", "a/B.py", "c.pyw", "a.txt", "py", ".hidden.py", "a.py/x.py");

        assertEquals(List.of(".hidden.py", "a/B.py", "a/z.pyi", "a.py/x.py", "b.py", "c.pyw"), found("."));
        assertEquals(found("."), found(""));
    }

    @Test
    void skipsWhatToolsAndInstallersPutThere() throws IOException {
        files(
                "a.py",
                ".venv/a.py",
                "node_modules/a.py",
                "x/site-packages/a.py",
                "x/__pycache__/a.py",
                ".git/hooks/a.py");
        files("env/pyvenv.cfg", "env/lib/a.py", "build/a.py", "dist/x/a.py", "pkg/build/__init__.py", "pkg/build/a.py");

        assertEquals(List.of("a.py", "pkg/build/__init__.py", "pkg/build/a.py"), found("."));
    }

    @Test
    void namesCountMoreThanRules() throws IOException {
        files(".git/HEAD", "x/site-packages/foo/a.py", "x/site-packages/foo/build/b.py", "env/pyvenv.cfg", "env/c.py");
        write(".gitignore", "site-packages/\nenv\n*.py\n!a.py\n");

        assertEquals(List.of("x/site-packages/foo/a.py"), found("x/site-packages/foo"));
        assertEquals(List.of("env/c.py"), found("env/c.py"));
        assertEquals(List.of(), found("env"), "*.py is another rule than the one that ignores env");
        write(".gitignore", "site-packages/\nenv\n");
        assertEquals(List.of("env/c.py"), found("env"));
        files("script");
        assertEquals(List.of("script"), found("script"));
    }

    @Test
    void aRuleThatIgnoresTheNamedFolderOrOneAboveDoesNotCount() throws IOException {
        files(".git/HEAD", "out/sub/a.py", "out/sub/deep/b.py");
        write("out/.gitignore", "*\n");

        assertEquals(List.of(), found("."));
        assertEquals(List.of("out/sub/a.py", "out/sub/deep/b.py"), found("out/sub"));

        write("out/.gitignore", "*\n!*/\n!b.py\n");
        assertEquals(List.of("out/sub/deep/b.py"), found("out/sub"), "here no rule ignores the folder");
    }

    @Test
    void rulesWorkWithoutRepositoryButNotFromAboveTheNamedFolder() throws IOException {
        files("pkg/a.py", "pkg/gen/b.py");
        write(".gitignore", "a.py\n");
        write("pkg/.gitignore", "gen/\n");

        assertEquals(List.of(), found("."));
        assertEquals(List.of("pkg/a.py"), found("pkg"));
    }

    @Test
    void repositoriesAndTheirPrivateRulesEndAtTheirRoot() throws IOException {
        files(".git/info/x", "a.py", "inner/.git/info/x", "inner/a.py", "inner/b.py");
        write(".gitignore", "a.py\n");
        write("inner/.git/info/exclude", "b.py\n");

        assertEquals(List.of("inner/a.py"), found("."));
        assertEquals(List.of("inner/a.py"), found("inner"));
    }

    @Test
    void aWorktreeHasTheRulesOfItsRepository() throws IOException {
        files("tree/a.py", "tree/b.py");
        write("tree/.git", "gitdir: ../main/.git/worktrees/tree\n");
        write("main/.git/worktrees/tree/commondir", "../..\n");
        write("main/.git/info/exclude", "b.py\n");

        assertEquals(List.of("tree/a.py"), found("tree"));
    }

    @Test
    void excludesByPatternsFromTheBaseFolder() throws IOException {
        files("a.py", "gen/a.py", "src/gen/a.py", "src/b.py", "src/x_pb2.py", "top/a.py");

        assertEquals(List.of("a.py", "src/b.py", "top/a.py"), names(excluding("gen", "*_pb2.py"), base));
        assertEquals(List.of("a.py", "gen/a.py", "src/gen/a.py"), names(excluding("./top", "/src/*.py"), base));
        assertEquals(
                List.of("src/b.py"),
                names(PythonFiles.of(base, List.of(Path.of("src")), List.of("src/gen", "x_*")), base));
        assertEquals(List.of("gen/a.py"), names(PythonFiles.of(base, List.of(Path.of("gen")), List.of("gen")), base));
    }

    @Test
    void followsLinksOnlyIfNamed() throws IOException {
        files("real/a.py", "walk/b.py");
        Files.createSymbolicLink(base.resolve("walk/link"), base.resolve("real"));
        Files.createSymbolicLink(base.resolve("walk/c.py"), base.resolve("real/a.py"));
        Files.createSymbolicLink(base.resolve("walk/loop"), base.resolve("walk"));

        assertEquals(List.of("walk/b.py"), found("walk"));
        assertEquals(List.of("walk/link/a.py"), found("walk/link"));
        assertEquals(List.of("walk/c.py"), found("walk/c.py"));
        assertEquals(List.of("walk/link/a.py"), found("walk/link", "real", "walk/c.py"), "all the same file");
    }

    @Test
    void countsAFileOnce() throws IOException {
        files("a.py", "src/b.py");

        assertEquals(List.of("src/b.py", "a.py"), found("src", ".", "./a.py", "src/../a.py"));
    }

    @Test
    void reportsWhatIsMissingAndGoesOn() throws IOException {
        files("a.py");
        Files.createSymbolicLink(base.resolve("broken.py"), base.resolve("nothing"));

        var found = found("no.py", "a.py", "broken.py", "a.py/x");
        assertEquals(
                List.of("no.py: no such file or folder", "a.py", "broken.py: no such file or folder"),
                found.subList(0, 3));
        // The rest is the system's own wording.
        assertTrue(found.get(3).startsWith("a.py/x: "), found.toString());
    }

    @Test
    void takesAnyName() throws IOException {
        files("two\nlines.py", "Ä 𝒳.py", "-x.py", "#.py");
        shell("touch \"$(printf 'bad\\377.py')\" \"$(printf 'bad\\376.py')\"");

        long existing;
        try (var all = Files.list(base)) {
            existing = all.count();
        }
        var names = new ArrayList<Path>();
        for (var entry : PythonFiles.of(base, List.of(base), List.of())) {
            assertEquals(0, Files.size(entry.path()), "the path leads to the file");
            names.add(entry.path());
        }
        assertEquals(existing, names.size());
        assertTrue(names.contains(base.resolve("two\nlines.py")));
    }

    @Test
    void deepTreesNeedNoDeepStack() throws IOException {
        var folder = base;
        for (int i = 0; i < 600; i++) folder = folder.resolve("d");
        Files.createDirectories(folder);
        Files.createFile(folder.resolve("a.py"));

        assertEquals(1, found(".").size());
        // Left to JUnit, this takes it minutes.
        shell("rm -rf d");
    }

    @Test
    void aFolderThatCannotBeListedIsTrouble() throws IOException {
        files("a.py", "z.py");
        // Rights do not bind the administrator, a path that is too long does.
        int made = shell("n=$(printf 'd%.0s' $(seq 200)); for i in $(seq 25); do mkdir $n && cd -P $n || exit 1; done");
        try {
            var found = found(".");
            if (made != 0) return;
            assertEquals("a.py", found.get(0));
            assertTrue(found.get(1).startsWith("ddd") && found.get(1).contains(": "), found.toString());
            assertEquals(List.of("z.py"), found.subList(2, found.size()));
        } finally {
            shell("rm -rf ddd*");
        }
    }

    @Test
    void knowsWhetherAWalkWouldFindAFile() throws IOException {
        files(
                "a.py",
                "a.txt",
                "src/gen/b.py",
                "src/c.py",
                ".venv/d.py",
                "ignored/e.py",
                "named/f.py",
                "named/build/g.py");
        write(".gitignore", "ignored/\nnamed/\n");
        Files.createSymbolicLink(base.resolve("link"), base.resolve("src"));
        var walk = PythonFiles.of(base, List.of(Path.of(""), Path.of("named"), Path.of("a.txt")), List.of("gen"));

        var expected = names(walk, base);
        assertEquals(List.of("a.py", "src/c.py", "named/f.py", "a.txt"), expected);
        try (var all = Files.walk(base)) {
            for (var path : all.toList()) {
                assertEquals(expected.contains(base.relativize(path).toString()), walk.contains(path), path.toString());
            }
        }
        assertFalse(walk.contains(base.resolve("link/c.py")));
        assertFalse(walk.contains(base.resolve("missing.py")));
        assertFalse(walk.contains(temporary.resolve("x.py")));
    }

    private PythonFiles excluding(String... patterns) {
        return PythonFiles.of(base, List.of(base), Arrays.asList(patterns));
    }

    private List<String> found(String... named) {
        return names(PythonFiles.of(base, Stream.of(named).map(Path::of).toList(), List.of()), base);
    }

    private static List<String> names(PythonFiles files, Path base) {
        var names = new ArrayList<String>();
        for (var entry : files) {
            var name = base.relativize(entry.path().normalize()).toString();
            names.add(entry instanceof PythonFiles.Trouble trouble ? name + ": " + trouble.message() : name);
        }
        return names;
    }

    private void files(String... names) throws IOException {
        for (var name : names) write(name, "");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(base.resolve(name).getParent());
        Files.writeString(base.resolve(name), text);
    }

    private int shell(String command) throws IOException {
        try {
            return new ProcessBuilder("sh", "-c", command)
                    .directory(base.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }
}
