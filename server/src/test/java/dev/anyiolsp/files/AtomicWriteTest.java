package dev.anyiolsp.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicWriteTest {
    private static final byte[] OLD = "import asyncio\n".getBytes(UTF_8);
    private static final byte[] NEW = "import anyio\n".getBytes(UTF_8);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void createFile() throws IOException {
        file = Files.write(folder.resolve("a.py"), OLD);
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        try (var entries = Files.walk(folder)) {
            assertEquals(
                    List.of(),
                    entries.filter(entry -> entry.toString().endsWith(".tmp")).toList());
        }
    }

    @Test
    void replacesTheContent() throws IOException {
        assertEquals(Optional.empty(), AtomicWrite.replace(file, OLD, NEW));
        assertArrayEquals(NEW, Files.readAllBytes(file));
        assertEquals(Optional.empty(), AtomicWrite.replace(file, NEW, new byte[0]));
        assertEquals(0, Files.size(file));
    }

    @Test
    void keepsModeOwnerAndGroup() throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) return;
        boolean administrator = Files.getAttribute(file, "unix:uid").equals(0);
        if (administrator) {
            Files.setAttribute(file, "unix:uid", 4321);
            Files.setAttribute(file, "unix:gid", 8765);
        }
        Files.setAttribute(file, "unix:mode", 04751);
        var before = Files.readAttributes(file, "unix:mode,uid,gid");

        assertEquals(Optional.empty(), AtomicWrite.replace(file, OLD, NEW));
        assertEquals(before, Files.readAttributes(file, "unix:mode,uid,gid"));
        if (administrator) assertEquals(4321, Files.getAttribute(file, "unix:uid"));
    }

    @Test
    void aStrangeOwnerInheritsNoRights() {
        assertEquals(0755, Neighbour.mode(0100755, true, true));
        assertEquals(06775, Neighbour.mode(0106775, true, true));
        assertEquals(02775, Neighbour.mode(0106775, false, true));
        assertEquals(0744, Neighbour.mode(0102764, true, false));
        assertEquals(0600, Neighbour.mode(0100660, false, false));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        var target = Files.write(elsewhere.resolve("b.py"), OLD);
        var inner = Files.createSymbolicLink(folder.resolve("inner.py"), Path.of("elsewhere/b.py"));
        var outer = Files.createSymbolicLink(folder.resolve("outer.py"), inner);

        assertEquals(Optional.empty(), AtomicWrite.replace(outer, OLD, NEW));
        assertTrue(Files.isSymbolicLink(outer) && Files.isSymbolicLink(inner));
        assertArrayEquals(NEW, Files.readAllBytes(target));
    }

    @Test
    void leavesAFileAloneThatChanged() throws IOException {
        var other = "import asyncIO\n".getBytes(UTF_8);
        Files.write(file, other);

        assertEquals(Optional.of("changed on disk meanwhile"), AtomicWrite.replace(file, OLD, NEW));
        assertArrayEquals(other, Files.readAllBytes(file));
    }

    @Test
    void saysWhyItCannotWrite() throws IOException {
        assertEquals(Optional.of("no such file or folder"), AtomicWrite.replace(folder.resolve("no.py"), OLD, NEW));
        assertEquals(Optional.of("not a regular file"), AtomicWrite.replace(folder, OLD, NEW));
        assertTrue(AtomicWrite.replace(file.resolve("b.py"), OLD, NEW).isPresent());
        var self = Files.createSymbolicLink(folder.resolve("self.py"), Path.of("self.py"));
        assertTrue(AtomicWrite.replace(self, OLD, NEW).isPresent());
    }

    @Test
    void aFolderWithRoomForNoOtherNameIsTrouble() throws IOException {
        if (!System.getProperty("os.name").equals("Linux")) return;
        // Rights do not bind the administrator; but a path of more than 4,095 bytes is too long for everybody.
        var deep = folder;
        while (deep.toString().length() < 3800) deep = deep.resolve("d".repeat(200));
        deep = deep.resolve("d".repeat(4085 - deep.toString().length()));
        Files.createDirectories(deep);
        var name = Files.write(deep.resolve("a.py"), OLD);

        var trouble = AtomicWrite.replace(name, OLD, NEW).orElseThrow();
        assertTrue(trouble.startsWith("cannot write into its folder: "), trouble);
        assertArrayEquals(OLD, Files.readAllBytes(name));
    }

    @Test
    void aFolderThatTakesNoNewFilesIsLeftAsItIs() throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            var trouble = AtomicWrite.replace(file, OLD, NEW);
            boolean administrator = Files.isWritable(folder);
            assertEquals(
                    administrator ? Optional.empty() : Optional.of("cannot write into its folder: permission denied"),
                    trouble);
            assertArrayEquals(administrator ? NEW : OLD, Files.readAllBytes(file));
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void longNamesAreNoTrouble() throws IOException {
        var name = Files.write(folder.resolve("n".repeat(252) + ".py"), OLD);

        assertEquals(Optional.empty(), AtomicWrite.replace(name, OLD, NEW));
    }
}
