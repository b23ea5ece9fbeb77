package dev.anyiolsp.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole standard library of this machine's Python: same nodes at the same places as in CPython's trees. */
class StandardLibraryTest {
    @Test
    void sameNodesAsCPython() throws Exception {
        var script = Path.of(getClass().getResource("dump_ast.py").toURI());
        String python = System.getProperty("python", "python3");
        var files = sources(python);
        var process = new ProcessBuilder(python, script.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var feeder = new Thread(() -> {
            try (var out = process.getOutputStream()) {
                for (var file : files) out.write((file + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        feeder.start();
        int compared = 0;
        var failures = new ArrayList<String>();
        try (var in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            boolean insideStrings = in.readLine().equals("strings yes");
            String path = null;
            List<String> expected = new ArrayList<>();
            for (; ; ) {
                String line = in.readLine();
                if (line == null || line.startsWith("file ") || line.startsWith("skip ")) {
                    if (path != null) {
                        compared++;
                        compare(path, expected, insideStrings, failures);
                    }
                    if (line == null) break;
                    path = line.startsWith("file ") ? line.substring(5) : null;
                    expected = new ArrayList<>();
                } else {
                    expected.add(line);
                }
            }
        }
        System.out.println(compared + " files compared, " + failures.size() + " differ");
        assertTrue(compared > 500, "too few files: " + compared);
        assertEquals(List.of(), failures.subList(0, Math.min(10, failures.size())));
    }

    private static void compare(String path, List<String> expected, boolean insideStrings, List<String> failures)
            throws IOException {
        String text = Files.readString(Path.of(path));
        expected.replaceAll(line -> line.startsWith("TryStar ") ? "Try " + line.substring(8) : line);
        expected.sort(null);
        try {
            var actual = AstLines.of(text, insideStrings);
            if (actual.equals(expected)) return;
            var missing = new ArrayList<>(expected);
            missing.removeAll(new HashSet<>(actual));
            var surplus = new ArrayList<>(actual);
            surplus.removeAll(new HashSet<>(expected));
            failures.add(path + "\n missing " + some(missing, text) + "\n surplus " + some(surplus, text));
        } catch (AssertionError e) {
            failures.add(path + ": " + e.getMessage());
        } catch (RuntimeException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static List<String> some(List<String> lines, String text) {
        var result = new ArrayList<String>();
        for (var line : lines.subList(0, Math.min(3, lines.size()))) {
            int start = Integer.parseInt(line.split(" ")[1]);
            result.add(line + " «" + text.substring(start, Math.min(text.length(), start + 40)) + "»");
        }
        return result;
    }

    private static List<String> sources(String python) throws Exception {
        var process = new ProcessBuilder(python, "-c", "import os; print(os.path.dirname(os.__file__))").start();
        String folder = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try (var paths = Files.walk(Path.of(folder))) {
            return paths.map(Path::toString)
                    .filter(path -> path.endsWith(".py") && !path.contains("site-packages"))
                    .sorted()
                    .toList();
        }
    }
}
