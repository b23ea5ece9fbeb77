package dev.anyiolsp.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.anyiolsp.syntax.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileRoleTest {
    @ParameterizedTest
    @CsvSource({
        "pkg/core.py, 1, false, PRODUCT",
        "src/pkg/tools/a.py, 2, false, PRODUCT",
        "src/pkg/__main__.py, 1, true, PRODUCT",
        "app.py, 0, false, PRODUCT",
        "app.py, 0, true, SCRIPT",
        "tools/a.py, 0, false, SCRIPT",
        "examples/shop/views.py, 1, false, SCRIPT",
        "pkg/testing.py, 1, false, PRODUCT",
        "pkg/tests/data.py, 2, false, TEST",
        "tests/conftest.py, 0, false, TEST",
        "conftest.py, 0, false, TEST",
        "pkg/test_core.py, 1, false, TEST",
        "pkg/core_test.py, 1, true, TEST",
        "examples/test_it.py, 0, false, TEST",
        "contest.py, 0, false, PRODUCT",
    })
    void byPlace(String path, int packages, boolean runsByItself, FileRole expected) {
        assertEquals(expected, FileRole.of(path, packages, runsByItself));
    }

    @Test
    void byContent() {
        assertEquals(true, FileRole.runsByItself(Document.of("#!/usr/bin/env python\n")));
        assertEquals(true, FileRole.runsByItself(Document.of("x = 1\nif __name__ == '__main__':\n    x\n")));
        assertEquals(true, FileRole.runsByItself(Document.of("if \"__main__\" == __name__: x()\n")));
        assertEquals(
                false, FileRole.runsByItself(Document.of("def f():\n    if __name__ == '__main__':\n        x\n")));
        assertEquals(false, FileRole.runsByItself(Document.of("log = get(__name__)\nif x:\n    pass\n")));
        assertEquals(false, FileRole.runsByItself(Document.of("if __name__ ==")));
    }

    @Test
    void inAProject() {
        var files = MapDirectories.of("src/pkg/__init__.py", "", "src/pkg/tools/__init__.py", "");
        var root = MapDirectories.ROOT;
        var guarded = Document.of("if __name__ == '__main__':\n    main()\n");
        assertEquals(FileRole.PRODUCT, FileRole.of(files, root, root.resolve("src/pkg/tools/a.py"), guarded));
        assertEquals(FileRole.SCRIPT, FileRole.of(files, root, root.resolve("src/a.py"), guarded));
        assertEquals(
                FileRole.PRODUCT, FileRole.of(files, root, root.resolveSibling("other/tests/a.py"), Document.of("")));
    }

    @Test
    void nearestProject() {
        var files = MapDirectories.of("pyproject.toml", "", "libs/a/setup.py", "", "libs/b/x.py", "");
        var root = MapDirectories.ROOT;
        assertEquals(root, ProjectRoot.of(files, root.resolve("libs/b/x.py"), root.resolve("libs")));
        assertEquals(root.resolve("libs/a"), ProjectRoot.of(files, root.resolve("libs/a/b/c.py"), root));
        var elsewhere = root.resolveSibling("elsewhere");
        assertEquals(elsewhere, ProjectRoot.of(files, elsewhere.resolve("x/y.py"), elsewhere));
    }
}
