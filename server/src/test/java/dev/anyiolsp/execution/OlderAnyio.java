package dev.anyiolsp.execution;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.anyiolsp.project.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Older versions of AnyIO that lie below {@code target}: those that programs declare, as far as they can be had. */
final class OlderAnyio {
    /** What also runs the programs that declare nothing; it can be had where there is only a mirror of Debian, too. */
    private static final Version FOR_ALL = new Version(4, 8);

    private static final Path FOLDER = Path.of("target", "anyio").toAbsolutePath();

    /** Where each version comes from, an empty text if it cannot be had. */
    private final Map<Version, String> sources = new TreeMap<>();

    private OlderAnyio() {}

    /** Fetches the lowest patch of some versions; in CI there has to be one at least. */
    static OlderAnyio fetch(PythonEnvironment python, Collection<Version> declared) {
        var wanted = new TreeSet<>(declared);
        wanted.add(FOR_ALL);
        wanted.removeIf(version -> version.compareTo(PythonEnvironment.ANYIO) >= 0);
        var input = String.join("\n", wanted.stream().map(OlderAnyio::lowest).toList());
        var lines = python.run("older_anyio.py", input.getBytes(StandardCharsets.UTF_8), FOLDER.toString());
        var older = new OlderAnyio();
        lines.lines()
                .map(line -> line.split("\t", -1))
                .forEach(parts -> older.sources.put(Version.parse(parts[0]).orElseThrow(), parts[1]));
        if (System.getenv("CI") != null) assertFalse(older.available().isEmpty(), "no older AnyIO can be had");
        return older;
    }

    private static String lowest(Version version) {
        return version + ".0";
    }

    /** What can be had, oldest first. */
    List<Version> available() {
        return sources.keySet().stream()
                .filter(version -> !sources.get(version).isEmpty())
                .toList();
    }

    /** The oldest that a program admits by what it declares; of those that declare nothing one for all. */
    Optional<Version> forProgram(Optional<Version> minimum) {
        var least = minimum.orElse(FOR_ALL);
        return available().stream()
                .filter(version -> version.compareTo(least) >= 0)
                .findFirst()
                .filter(version -> minimum.isPresent() || version.equals(FOR_ALL));
    }

    Path folder(Version version) {
        return FOLDER.resolve(lowest(version));
    }

    /** Says which version ran how many programs, and what could not be had. */
    void print(Map<Version, Integer> programs) {
        System.out.println("Older versions of AnyIO");
        sources.forEach((version, source) -> System.out.println("  " + lowest(version) + ": "
                + (source.isEmpty()
                        ? "cannot be had here; what declares it runs with the next one that can"
                        : programs.getOrDefault(version, 0) + " changed programs; source: " + source)));
    }
}
