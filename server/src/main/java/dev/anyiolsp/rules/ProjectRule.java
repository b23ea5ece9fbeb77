package dev.anyiolsp.rules;

import dev.anyiolsp.semantics.SemanticModel;
import java.util.List;
import java.util.Set;

/**
 * A rule about a file as a part of its project. Depends on what the project says about itself and on what all its files
 * use; a file is known by {@link Workspace#path}.
 */
public non-sealed interface ProjectRule extends Rule {
    /**
     * Judges a Python file.
     *
     * @param moving the names that rules of the family {@code migration} look for
     */
    List<Finding> check(SemanticModel model, RuleContext context, Set<String> moving);

    /** Judges a file that is no Python, and in which the project says what it needs. */
    List<Finding> check(String text, RuleContext context, Set<String> moving);
}
