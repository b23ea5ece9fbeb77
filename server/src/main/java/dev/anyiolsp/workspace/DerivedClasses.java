package dev.anyiolsp.workspace;

import dev.anyiolsp.outline.ClassOutline;
import dev.anyiolsp.outline.Outline;
import java.util.List;
import java.util.function.BiConsumer;

/** The classes of files that derive from others, by the last names of these, each list in the order of the paths. */
final class DerivedClasses {
    private final ByName<Placed> byBase;

    DerivedClasses(Outlines files) {
        this.byBase = new ByName<>(files, DerivedClasses::read);
    }

    /**
     * A class.
     *
     * @param path of its file
     */
    record Placed(String path, ClassOutline outline) {}

    private static void read(String path, Outline outline, BiConsumer<String, Placed> told) {
        for (var each : outline.classes()) {
            for (var base : each.bases()) told.accept(lastName(base), new Placed(path, each));
        }
    }

    static String lastName(String base) {
        return base.substring(Math.max(base.lastIndexOf('.'), base.lastIndexOf('/')) + 1);
    }

    /** Those with a base of some name, maybe some that are not its own. */
    List<Placed> named(String base) {
        return byBase.of(base);
    }
}
