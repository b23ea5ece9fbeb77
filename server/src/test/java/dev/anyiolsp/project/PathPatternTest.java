package dev.anyiolsp.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expectations are those of {@code git check-ignore}, but for {@code ./}, which git does not know. */
final class PathPatternTest {
    @ParameterizedTest
    @CsvSource({
        "tests, tests/a.py, true",
        "tests, pkg/tests/a.py, true",
        "tests/, pkg/tests/a.py, true",
        "a.py/, a.py, false",
        "/tests, pkg/tests/a.py, false",
        "./tests, tests/a.py, true",
        "tests/*, tests/a.py, true",
        "tests/*, tests/unit/a.py, true",
        "tests/*, pkg/tests/a.py, false",
        "tests/**, tests/unit/a.py, true",
        "tests/**, tests, false",
        "**/tests/*.py, tests/a.py, true",
        "**/tests/*.py, x/y/tests/a.py, true",
        "x/**/a.py, x/a.py, true",
        "x/**/a.py, x/y/z/a.py, true",
        "x/**/a.py, y/x/a.py, false",
        "*.py, a/b/c.py, true",
        "*_pb2.py, a/x_pb2.py, true",
        "a?c.py, abc.py, true",
        "a?c.py, a/c.py, false",
        "[ab].py, b.py, true",
        "[!ab].py, b.py, false",
        "[a-c]x.py, bx.py, true",
        "\\*.py, x.py, false",
        "\\*.py, *.py, true",
        "**, x/y.py, true",
        "a*b*c.py, aXbYbZc.py, true",
        "'', x.py, false",
        "/, x.py, false",
        "[, x, false",
    })
    void asInGit(String pattern, String path, boolean expected) {
        assertEquals(expected, PathPattern.of(pattern).matches(path));
    }

    @Test
    void theLastPatternThatMatchesDecides() {
        assertTrue(PathPattern.anyMatches(List.of("*.py", "!keep.py"), "a.py"));
        assertFalse(PathPattern.anyMatches(List.of("*.py", "!keep.py"), "keep.py"));
        assertTrue(PathPattern.anyMatches(List.of("!keep.py", "*.py"), "keep.py"));
    }

    @Test
    void noPatternTakesLong() {
        var path = "a/".repeat(200) + "a".repeat(200);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            PathPattern.of("**/a/".repeat(50) + "*a".repeat(50) + "b").matches(path);
        });
    }
}
