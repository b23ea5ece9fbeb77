package dev.anyiolsp.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.anyiolsp.files.DiskDirectories;
import dev.anyiolsp.files.FileTree;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.rules.Rules;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.workspace.WorkspaceIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project is read when a rule asks about its other files, and not before. */
final class ProjectViewTest {
    @TempDir
    private Path folder;

    /** How often the project would have been read for a file. */
    private int readings(String declared, String text) throws IOException {
        Files.writeString(
                folder.resolve("pyproject.toml"), "[project]\nname = \"x\"\ndependencies = [" + declared + "]\n");
        var file = folder.resolve("app.py");
        var tree = FileTree.ofDisk();
        var directories = new DiskDirectories(path -> tree.readUtf8(path).text());
        var projects = new Projects(directories, Rules.ALL, Settings.DEFAULT);
        var readings = new AtomicInteger();
        var workspace = WorkspaceIndex.seenFrom("", "app.py", () -> {
            readings.incrementAndGet();
            return WorkspaceIndex.EMPTY;
        });
        projects.analyze(projects.member(file, folder), Document.of(text), workspace);
        return readings.get();
    }

    @Test
    void mostFilesAskNothing() throws IOException {
        assertEquals(0, readings("", "import os\n\nprint(os.sep)\n"));
        assertEquals(0, readings("\"anyio>=4\"", "import anyio\n\nasync def f():\n    await anyio.sleep(1)\n"));
    }

    @Test
    void anObjectThatOthersMayUse() throws IOException {
        assertEquals(1, readings("", "import asyncio\n\nready = asyncio.Event()\nlock = asyncio.Lock()\n"));
    }

    @Test
    void anImportOfAnyioThatIsNotDeclared() throws IOException {
        assertEquals(1, readings("", "import anyio\n"));
    }
}
