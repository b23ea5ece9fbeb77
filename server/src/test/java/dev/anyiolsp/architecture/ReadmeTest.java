package dev.anyiolsp.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README tells people to type is what CI runs. */
final class ReadmeTest {
    @Test
    void ciRunsTheTestsAsTheReadmeSays() throws IOException {
        var lines = Files.readAllLines(Path.of("..", ".ci", "run"));
        var command = lines.get(lines.size() - 1);
        var readme = Files.readString(Path.of("..", "README.md"));
        assertTrue(
                readme.contains("Run all tests:\n\n```sh\n" + command + "\n```"), "README.md does not say " + command);
    }
}
