package dev.anyiolsp.rules;

import dev.anyiolsp.semantics.Reference;
import java.util.Optional;
import java.util.Set;

/** A rule about the uses of qualified names. Depends on the use's line and on what its names are bound to. */
public non-sealed interface ReferenceRule extends Rule {
    /** The qualified names that it watches. */
    Set<String> names();

    /** Judges one use of one of the names. */
    Optional<Finding> check(Reference use, RuleContext context);

    /** Whether what its safe fixes write is AnyIO's, and not the standard library's. */
    default boolean writesAnyio() {
        return true;
    }
}
