package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.outline.ProcessWide;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.semantics.SemanticModel;
import java.util.List;
import java.util.Optional;

/** Where something is done that all of the process feels. */
public final class ProcessPlaces {
    private ProcessPlaces() {}

    /**
     * The first such place, for a sentence: this file, or a place in another one.
     *
     * @param names of {@link ProcessWide}
     */
    public static Optional<String> first(SemanticModel model, RuleContext context, List<String> names) {
        if (names.stream().anyMatch(name -> ProcessWide.isIn(model, name))) return Optional.of("this file");
        return names.stream()
                .flatMap(name -> context.workspace().processWideUse(name).stream())
                .findFirst();
    }
}
