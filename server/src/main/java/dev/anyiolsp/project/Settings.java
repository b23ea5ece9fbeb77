package dev.anyiolsp.project;

import dev.anyiolsp.fix.ImportStyle;
import java.util.List;

/**
 * What a user wants.
 *
 * @param select rule names, families, {@code ALL} or {@code syntax-error}; empty for the default
 * @param ignore the same, taken away from the selection
 * @param importStyle how fixes spell names
 */
public record Settings(List<String> select, List<String> ignore, ImportStyle importStyle) {
    public static final Settings DEFAULT = new Settings(List.of(), List.of(), ImportStyle.MODULE);
}
