package dev.anyiolsp.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole standard library of this machine's Python: valid, and with the same nodes however it is parsed. */
class StandardLibraryTest {
    private static final int FILES_AT_LEAST = 500;

    private final List<String> failures = new ArrayList<>();
    private int compared;

    @Test
    void nodesAndPlacesAreThoseOfCPython() throws Exception {
        PythonLibrary.visit((file, text, nodes, insideStrings) -> {
            compared++;
            nodes.replaceAll(line -> line.startsWith("TryStar ") ? line.replace("TryStar", "Try") : line);
            nodes.sort(null);
            compare(file.toString(), text, nodes, insideStrings);
        });
        report();
    }

    /** The grammar's rule for files knows the block structure, its rule for lines does not: the nodes are the same. */
    @Test
    void linesAloneAreLikeLinesInAFile() throws Exception {
        for (var file : PythonLibrary.files()) {
            var document = Document.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            if (!document.errors().isEmpty()) continue;
            compared++;
            compareLines(file.toString(), document);
        }
        report();
    }

    private void compareLines(String file, Document document) {
        var whole = WholeFile.lines(document).iterator();
        for (int i = 0; i < document.chunkCount(); i++) {
            if (document.chunk(i).head().kind() == HeadKind.TRIVIA) continue;
            if (Arrays.equals(whole.next(), document.tree(i).copyNodes())) continue;
            failures.add(file + ": " + document.chunk(i).text());
            return;
        }
        if (whole.hasNext()) failures.add(file + ": lines left");
    }

    private void report() {
        assertTrue(compared >= FILES_AT_LEAST, "too few files: " + compared);
        assertEquals(List.of(), failures.subList(0, Math.min(10, failures.size())));
    }

    private void compare(String file, String text, List<String> expected, boolean insideStrings) {
        var document = Document.of(text);
        if (!document.errors().isEmpty()) {
            var error = document.errors().get(0);
            failures.add(file + ": " + error + " " + excerpt(text, error.start()));
            return;
        }
        var actual = AstLines.of(document, insideStrings);
        if (actual.equals(expected)) return;
        failures.add(file + "\n missing " + surplus(expected, actual, text) + "\n surplus "
                + surplus(actual, expected, text));
    }

    private static List<String> surplus(List<String> these, List<String> those, String text) {
        var known = new HashSet<>(those);
        return these.stream()
                .filter(line -> !known.contains(line))
                .limit(3)
                .map(line -> line + " " + excerpt(text, Integer.parseInt(line.split(" ")[1])))
                .toList();
    }

    private static String excerpt(String text, int start) {
        return "«" + text.substring(start, Math.min(text.length(), start + 40)) + "»";
    }
}
