package dev.anyiolsp.execution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a program ended.
 *
 * @param output its standard output
 * @param errors its standard error
 * @param end exit status and type of the exception that ended it
 * @param unimported submodules of AnyIO that it uses without importing them
 */
record Outcome(String output, String errors, String end, List<String> unimported) {
    /** The signal that ends a program which takes too long. */
    private static final int ALARM = 14;

    /** What Python says on standard error when something was left undone. */
    private static final List<String> NEGLECTS =
            List.of("was never awaited", "was never retrieved", "was destroyed but it is pending", "ResourceWarning");

    static Outcome read(Path folder, String job) {
        return new Outcome(
                read(folder, job, "out"),
                read(folder, job, "err"),
                read(folder, job, "end"),
                read(folder, job, "imports").lines().toList());
    }

    private static String read(Path folder, String job, String kind) {
        try {
            return Files.readString(folder.resolve(job + "." + kind));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** What must be the same before and after. */
    String seen() {
        return output + "[end: " + end + "]\n";
    }

    List<String> neglects() {
        return NEGLECTS.stream().filter(errors::contains).toList();
    }

    boolean isTimeout() {
        return end.startsWith("-" + ALARM);
    }

    /** Complaints about this outcome that do not hold for the one before. */
    List<String> newNeglects(Outcome before) {
        var left = neglects().stream().filter(neglect -> !before.neglects().contains(neglect));
        var missing = unimported.stream()
                .filter(module -> !before.unimported.contains(module))
                .map(module -> "uses anyio." + module + " without importing it");
        return Stream.concat(left, missing).toList();
    }
}
