package dev.anyiolsp.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of texts among the test resources. */
final class Texts {
    private Texts() {}

    /** Texts that are Python. */
    static List<String> accepted() {
        return lines("accepted.txt").stream().map(Texts::plain).toList();
    }

    /** Lines of a table without headings and blank lines; the table's own introduction ends with its first blank line. */
    static List<String> lines(String name) {
        try (var in = Texts.class.getResourceAsStream(name)) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return table.substring(table.indexOf("\n\n"))
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("##"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text that a line of a table shows, with a line feed behind it. */
    static String plain(String shown) {
        return shown.replace('⏎', '\n').replace('␍', '\r').replace('␌', '\f').replace('⇥', '\t') + "\n";
    }
}
