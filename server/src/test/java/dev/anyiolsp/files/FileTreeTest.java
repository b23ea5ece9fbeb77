package dev.anyiolsp.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {
    private static final Path A = Path.of("/w/a.py");
    private static final Path TOML = Path.of("/w/pyproject.toml");

    private final FileTree tree = FileTree.of(path -> {
        var texts = Map.of(
                A, "x = 1\n", Path.of("/w/bad.py"), "x = '\u00FC'\n", TOML, "# coding: latin-1\nx = '\u00C3\u00BC'\n");
        if (path.endsWith("locked.py")) throw new IOException("Locked");
        if (!texts.containsKey(path)) throw new NoSuchFileException(path.toString());
        return texts.get(path).getBytes(ISO_8859_1);
    });

    @Test
    void buffersLieOverTheDisk() {
        var edited = tree.withOverlay(A, "x = 2\n").withOverlay(Path.of("/w/new.py"), "");

        assertEquals(new Content.Buffer("x = 2\n"), edited.read(Path.of("/w/b/../a.py")));
        assertEquals(Optional.of(""), edited.read(Path.of("/w/new.py")).text());
        assertEquals(Optional.of("x = 1\n"), tree.read(A).text());
        assertEquals(Optional.of("x = 1\n"), edited.withoutOverlay(A).read(A).text());
        assertEquals(Optional.of("x = 2\n"), edited.read(A).text());
        assertSame(tree, tree.withoutOverlay(A));
    }

    @Test
    void everyAnswerIsAValue() {
        assertInstanceOf(Content.Stored.class, tree.read(A));
        assertInstanceOf(Content.Garbled.class, tree.read(Path.of("/w/bad.py")));
        assertEquals(new Content.Missing(), tree.read(Path.of("/w/new.py")));
        assertEquals(new Content.Unreadable("locked"), tree.read(Path.of("/w/locked.py")));
        assertEquals(Optional.empty(), tree.read(Path.of("/w/bad.py")).text());
    }

    @Test
    void tomlKnowsNoCodingCookie() {
        assertEquals(
                Optional.of("# coding: latin-1\nx = '\u00FC'\n"),
                tree.readUtf8(TOML).text());
        assertEquals(
                Optional.of("# coding: latin-1\nx = '\u00C3\u00BC'\n"),
                tree.read(TOML).text());
    }

    @Test
    void readsTheMachinesDisk(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("a.py"), "x = 1\r\n");

        assertEquals(Optional.of("x = 1\r\n"), FileTree.ofDisk().read(file).text());
        assertEquals(new Content.Missing(), FileTree.ofDisk().read(folder.resolve("b.py")));
        assertEquals(new Content.Unreadable("is a folder"), FileTree.ofDisk().read(folder));
    }

    @Test
    void whatNeverEndsIsNotReadToItsEnd() {
        var endless = Path.of("/dev/zero");
        assumeTrue(Files.exists(endless));

        assertEquals(
                new Content.Unreadable("larger than 32 MiB"), FileTree.ofDisk().read(endless));
    }
}
