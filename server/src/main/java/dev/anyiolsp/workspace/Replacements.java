package dev.anyiolsp.workspace;

import dev.anyiolsp.outline.Outline;
import dev.anyiolsp.project.FileRole;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What the files of a program put in the place of functions and methods, by the names of these, each list in the order of the
 * paths. What tests put there is no part of the program.
 */
final class Replacements {
    private final ByName<Placed> byName;

    Replacements(Outlines files) {
        this.byName = new ByName<>(files, Replacements::read);
    }

    /** A replacement, and the path of the file in which it stands. */
    record Placed(String path, Outline.Replacement replacement) {}

    private static void read(String path, Outline outline, BiConsumer<String, Placed> told) {
        if (outline.replacements().isEmpty() || FileRole.of(path, 0, false) == FileRole.TEST) return;
        for (var each : outline.replacements()) told.accept(each.name(), new Placed(path, each));
    }

    /** Those of a name, whatever they belong to. */
    List<Placed> named(String name) {
        return byName.of(name);
    }
}
