package dev.anyiolsp.syntax;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Short texts, typed by hand, that Python 3.15 takes or refuses. */
class AcceptedAndRefusedTest {
    @Test
    void accepted() {
        assertAll(Texts.accepted().stream().map(text -> () -> assertEquals(List.of(), errors(text), text)));
    }

    /** Without its last line feed a text is as good. */
    @Test
    void acceptedWithoutLineEnd() {
        assertAll(Texts.accepted().stream()
                .map(text -> text.substring(0, text.length() - 1))
                .map(text -> () -> assertEquals(List.of(), errors(text), text)));
    }

    @Test
    void refused() {
        var checks = new ArrayList<Executable>();
        String shown = null;
        for (var line : Texts.lines("refused.txt")) {
            if (!line.startsWith("    ")) {
                shown = line;
                continue;
            }
            String text = shown;
            String expected = line.strip().replaceFirst(" = ", " ");
            checks.add(() -> assertEquals(expected, errors(Texts.plain(text)).get(0), text));
        }
        assertAll(checks);
    }

    private static List<String> errors(String text) {
        return Document.of(text).errors().stream()
                .map(error -> lineOf(text, error.start()) + " " + error.message())
                .toList();
    }

    private static int lineOf(String text, int offset) {
        return 1
                + (int) text.substring(0, Math.min(offset, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
