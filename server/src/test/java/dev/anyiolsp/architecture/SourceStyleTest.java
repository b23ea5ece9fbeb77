package dev.anyiolsp.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the house style asks of every source file and a compiler does not check. */
final class SourceStyleTest {
    private static final int MOST_LINES = 450;

    /** Files that may be longer, and why. */
    private static final Map<String, String> LONGER = Map.of();

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^(?:    )?public (?:static |final |sealed |non-sealed |abstract )*(?:class|interface|enum|record|@interface) \\w+");
    private static final Pattern VAGUE_NAME = Pattern.compile("(Utils?|Helpers?|Manager)$");

    @Test
    void noFileIsTooLong() {
        var tooLong = sources("src/main/java", "src/test/java")
                .filter(source -> source.lines.size() > MOST_LINES && !LONGER.containsKey(source.name()))
                .map(source -> source.path + " has " + source.lines.size() + " lines")
                .toList();
        assertEquals(List.of(), tooLong, "split them, or list them here with the reason");
    }

    @Test
    void onlyMainWritesToStandardOutput() {
        var wrong = sources("src/main/java")
                .filter(source -> !source.name().equals("Main"))
                .filter(source -> source.lines.stream()
                        .anyMatch(line -> line.contains("System.out") || line.contains("printStackTrace()")))
                .map(source -> source.path.toString())
                .toList();
        assertEquals(List.of(), wrong, "standard output belongs to the protocol");
    }

    @Test
    void publicTypesSayWhatTheyAre() {
        var bare = new ArrayList<String>();
        sources("src/main/java").forEach(source -> {
            for (int i = 0; i < source.lines.size(); i++) {
                if (PUBLIC_TYPE.matcher(source.lines.get(i)).find() && !isDocumented(source.lines, i)) {
                    bare.add(source.path + ":" + (i + 1) + " "
                            + source.lines.get(i).strip());
                }
            }
        });
        assertEquals(List.of(), bare, "public types without a comment");
    }

    private static boolean isDocumented(List<String> lines, int type) {
        // Annotations, which may take several lines, stand between the comment and the type.
        int above = type - 1;
        while (above >= 0 && !lines.get(above).isBlank() && !lines.get(above).endsWith("*/")) above--;
        return above >= 0 && lines.get(above).endsWith("*/");
    }

    @Test
    void namesSayWhatAThingIs() {
        var vague = sources("src/main/java", "src/test/java")
                .map(Source::name)
                .filter(name -> VAGUE_NAME.matcher(name).find())
                .toList();
        assertEquals(List.of(), vague);
    }

    @Test
    void theTestSeesTheSources() {
        assertTrue(sources("src/main/java").count() > 50);
    }

    private record Source(Path path, List<String> lines) {
        String name() {
            return path.getFileName().toString().replace(".java", "");
        }
    }

    private static Stream<Source> sources(String... roots) {
        return Stream.of(roots).flatMap(SourceStyleTest::below);
    }

    private static Stream<Source> below(String root) {
        try (var paths = Files.walk(Path.of(root))) {
            return paths
                    .filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .map(SourceStyleTest::read)
                    .toList()
                    .stream();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Source read(Path path) {
        try {
            return new Source(path, Files.readAllLines(path));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
