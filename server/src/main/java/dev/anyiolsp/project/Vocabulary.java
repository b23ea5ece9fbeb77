package dev.anyiolsp.project;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The words that settings may use for rules.
 *
 * @param selectors what can be selected and ignored
 * @param levelled what can be given a level
 */
public record Vocabulary(Set<String> selectors, Set<String> levelled) {
    public Vocabulary {
        selectors = Collections.unmodifiableSet(new LinkedHashSet<>(selectors));
        levelled = Collections.unmodifiableSet(new LinkedHashSet<>(levelled));
    }
}
