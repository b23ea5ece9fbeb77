package dev.anyiolsp.project;

import dev.anyiolsp.files.Directories;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What a file is for, by its place and content. */
public enum FileRole {
    /** Part of a package or an application. */
    PRODUCT,
    /** Run by hand: examples, tools, scripts. */
    SCRIPT,
    TEST;

    private static final Set<String> TEST_FOLDERS = Set.of("test", "tests");
    private static final Set<String> SCRIPT_FOLDERS = Set.of(
            "bench",
            "benchmark",
            "benchmarks",
            "bin",
            "demo",
            "demos",
            "doc",
            "docs",
            "example",
            "examples",
            "sample",
            "samples",
            "script",
            "scripts",
            "tool",
            "tools");

    /**
     * The role of a file.
     *
     * @param path relative to the project, with slashes
     * @param packages how many of the innermost folders above the file are packages
     * @param runsByItself whether the file is meant to be started, as {@link #runsByItself} tells
     */
    public static FileRole of(String path, int packages, boolean runsByItself) {
        var steps = List.of(path.split("/"));
        var folders = steps.subList(0, steps.size() - 1);
        if (isTestName(steps.get(steps.size() - 1))) return TEST;
        if (folders.stream().anyMatch(TEST_FOLDERS::contains)) return TEST;
        // In a package `tools` is a module like others.
        var outside = folders.subList(0, Math.max(0, folders.size() - packages));
        if (outside.stream().anyMatch(SCRIPT_FOLDERS::contains)) return SCRIPT;
        return packages == 0 && runsByItself ? SCRIPT : PRODUCT;
    }

    /** The role of a file on disk or in an editor. */
    public static FileRole of(Directories directories, Path root, Path file, Document document) {
        int packages = 0;
        for (var folder = file.getParent(); folder != null && !folder.equals(root); folder = folder.getParent()) {
            if (!directories.isFile(folder.resolve("__init__.py"))) break;
            packages++;
        }
        var byPlace = of(relative(root, file), packages, false);
        // A text is searched only where its place leaves the question open.
        return byPlace == PRODUCT && packages == 0 && runsByItself(document) ? SCRIPT : byPlace;
    }

    /** A path as settings and roles see it: relative to the project, with slashes; a foreign one is only its name. */
    public static String relative(Path root, Path file) {
        var path = file.startsWith(root) ? root.relativize(file) : file.getFileName();
        return path == null ? "" : path.toString().replace('\\', '/');
    }

    /** Whether a text has a first line for a shell, or asks at its outermost level whether it is the main module. */
    public static boolean runsByItself(Document document) {
        if (document.chunkCount() == 0) return false;
        var first = document.chunk(0);
        if (first.length() > 1 && first.text(0, 2).equals("#!")) return true;
        for (int chunk : document.chunksWith("__name__")) {
            if (document.parentOf(chunk) < 0
                    && document.statements(chunk).stream().anyMatch(FileRole::isMainGuard)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMainGuard(Statement statement) {
        if (!(statement instanceof Statement.If choice)) return false;
        if (!(choice.test() instanceof Expression.Compare comparison)) return false;
        return isName(comparison.left()) || comparison.comparators().stream().anyMatch(FileRole::isName);
    }

    private static boolean isName(Expression expression) {
        return expression instanceof Expression.Name name && name.id().equals("__name__");
    }

    /** Whether a file is one that a test runner looks for by its name. */
    public static boolean isTestModule(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.startsWith("test_") && name.endsWith(".py") || name.endsWith("_test.py");
    }

    private static boolean isTestName(String name) {
        return name.startsWith("test_")
                || name.endsWith("_test.py")
                || name.equals("tests.py")
                || name.equals("conftest.py");
    }
}
