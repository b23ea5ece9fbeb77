package dev.anyiolsp.syntax;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The standard library of this machine's Python ({@code -Dpython=…} names another one), and its syntax trees. */
final class PythonLibrary {
    /** Takes one file that this Python parses. */
    interface Visitor {
        /**
         * @param nodes lines of {@code dump_ast.py}
         * @param insideStrings whether nodes in formatted strings are among them
         */
        void visit(Path file, String text, List<String> nodes, boolean insideStrings) throws Exception;
    }

    private static final String PYTHON = System.getProperty("python", "python3");

    private PythonLibrary() {}

    /** All sources of the library that are UTF-8, sorted. */
    static List<Path> files() {
        try (var paths = Files.walk(Path.of(run("-c", "import os; print(os.path.dirname(os.__file__))")))) {
            return paths.filter(path -> path.toString().endsWith(".py") && Files.isRegularFile(path))
                    .filter(path -> !path.toString().contains("site-packages"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(String... arguments) {
        try (var out = start(arguments).getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(String... arguments) {
        var command = new ArrayList<>(List.of(PYTHON));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            // On a developer's machine this test may be left out, in CI it may not.
            if ("true".equals(System.getenv("CI"))) return fail("no " + PYTHON, e);
            return abort("no " + PYTHON);
        }
    }

    /** Has Python parse all files, and shows each that it parses. */
    static void visit(Visitor visitor) throws Exception {
        var script = Path.of(PythonLibrary.class.getResource("dump_ast.py").toURI());
        var files = files();
        var process = start(script.toString());
        var feeder = new Thread(() -> {
            try (var out = process.getOutputStream()) {
                for (var file : files) out.write((file + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        feeder.start();
        try (var in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            boolean insideStrings = in.readLine().equals("strings yes");
            String line = in.readLine();
            while (line != null) {
                var nodes = new ArrayList<String>();
                String title = line;
                for (line = in.readLine(); line != null && !isTitle(line); line = in.readLine()) nodes.add(line);
                if (!title.startsWith("file ")) continue;
                var file = Path.of(title.substring(5));
                visitor.visit(file, Files.readString(file), nodes, insideStrings);
            }
        } finally {
            process.destroy();
        }
    }

    private static boolean isTitle(String line) {
        return line.startsWith("file ") || line.startsWith("skip ");
    }
}
