package dev.anyiolsp.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiskDirectoriesTest {
    @Test
    void namesAndTexts(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("b.txt"), "ü");
        Files.createDirectory(folder.resolve("a"));
        var open = folder.resolve("open.toml");
        var tree = FileTree.ofDisk().withOverlay(open, "x = 1");
        var directories = new DiskDirectories(path -> tree.readUtf8(path).text());
        assertEquals(List.of("a", "b.txt"), directories.names(folder));
        assertEquals(List.of(), directories.names(folder.resolve("missing")));
        assertEquals(List.of(), directories.names(folder.resolve("b.txt")));
        assertTrue(directories.isFile(folder.resolve("b.txt")));
        assertFalse(directories.isFile(folder.resolve("a")));
        assertEquals(Optional.of("ü"), directories.text(folder.resolve("b.txt")));
        assertEquals(Optional.of("x = 1"), directories.text(open));
        assertEquals(Optional.empty(), directories.text(folder.resolve("a")));
    }

    @Test
    void whatIsNoFileIsNotRead() {
        var device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device));

        assertEquals(Optional.empty(), new DiskDirectories(file -> Optional.of("read")).text(device));
    }
}
