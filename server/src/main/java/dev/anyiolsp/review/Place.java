package dev.anyiolsp.review;

import dev.anyiolsp.rules.Level;
import java.util.Comparator;
import java.util.Optional;

/**
 * A finding, as a review speaks of it. All texts can be printed as they are.
 *
 * @param path of the file, as it is shown, with slashes
 * @param line from 1
 * @param column from 1
 * @param code of the rule
 * @param name the qualified name that was found, or an empty text
 * @param message what the rule says, Markdown
 * @param level how loud it is
 * @param handling what can be done about it
 * @param reason why its fix is not safe; empty where it is, or where there is none
 * @param title of the fix that is offered first; empty if there is none
 * @param function the definitions around it, with dots between them; empty in the module's own code
 * @param ofClass whether it is about a class as a whole
 * @param text the line without the blanks around it
 * @param change what the fix does to the lines; present on some findings of each rule in a file
 */
public record Place(
        String path,
        int line,
        int column,
        String code,
        String name,
        String message,
        Level level,
        Handling handling,
        String reason,
        String title,
        String function,
        boolean ofClass,
        String text,
        Optional<Change> change) {
    /** By file, line and column. */
    public static final Comparator<Place> ORDER = Comparator.comparing(Place::path)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column)
            .thenComparing(Place::code)
            .thenComparing(Place::message);

    /** {@code path:line}. */
    public String shown() {
        return path + ":" + line;
    }
}
