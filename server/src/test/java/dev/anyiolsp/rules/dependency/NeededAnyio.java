package dev.anyiolsp.rules.dependency;

import dev.anyiolsp.outline.OutlineReader;
import dev.anyiolsp.project.Version;
import dev.anyiolsp.syntax.Document;
import java.util.List;

/** The lowest AnyIO that has all that a text names, for tests of other packages. */
public final class NeededAnyio {
    /** Above every AnyIO: a name is none of those that are known. */
    private static final Version UNKNOWN = new Version(99, 0);

    private NeededAnyio() {}

    public static Version by(String text) {
        return AnyioVersions.lowest(
                List.of(OutlineReader.read(Document.of(text)).libraries()), UNKNOWN);
    }
}
