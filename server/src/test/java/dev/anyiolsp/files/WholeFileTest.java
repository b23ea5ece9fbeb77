package dev.anyiolsp.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("report.md");
    }

    @Test
    void isThereWhenItIsComplete() throws IOException {
        try (var out = WholeFile.open(file)) {
            out.write("one".getBytes(UTF_8));
            out.write('!');
            assertFalse(Files.exists(file));
        }
        assertEquals("one!", Files.readString(file));
        assertEquals(List.of("report.md"), names());
    }

    @Test
    void leavesWhatWasThereUntilThen() throws IOException {
        Files.writeString(file, "before");
        try (var out = WholeFile.open(file)) {
            out.write("after".getBytes(UTF_8));
            out.flush();
            assertEquals("before", Files.readString(file));
        }
        assertEquals("after", Files.readString(file));
    }

    /** A disk is full, say. */
    @Test
    void leavesWhatWasThereWhenItCannotBeWritten() throws IOException {
        Files.writeString(file, "before");
        var out = WholeFile.open(file);
        for (var name : names()) if (!name.equals("report.md")) Files.delete(folder.resolve(name));
        assertThrows(IOException.class, out::close);
        assertEquals("before", Files.readString(file));
        assertEquals(List.of("report.md"), names());
    }

    @Test
    void hasTheModeOfAnyNewFileAndKeepsThatOfAnOldOne() throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        var plain = Files.createFile(folder.resolve("plain"));
        WholeFile.open(file).close();
        assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-x---"));
        WholeFile.open(file).close();
        assertEquals("rw-r-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Files.writeString(file, "before");
        var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("report.md"));
        try (var out = WholeFile.open(link)) {
            out.write('x');
        }
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("x", Files.readString(file));
        var dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("new.md"));
        try (var out = WholeFile.open(dangling)) {
            out.write('y');
        }
        assertEquals("y", Files.readString(folder.resolve("new.md")));
    }

    @Test
    void aDeviceIsWrittenToAndAFolderRefused() throws IOException {
        if (Files.exists(Path.of("/dev/null")))
            WholeFile.open(Path.of("/dev/null")).close();
        assertThrows(IOException.class, () -> WholeFile.open(folder));
        assertThrows(IOException.class, () -> WholeFile.open(folder.resolve("none/report.md")));
    }

    private List<String> names() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
