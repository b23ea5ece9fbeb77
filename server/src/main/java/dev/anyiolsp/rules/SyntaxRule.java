package dev.anyiolsp.rules;

import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import java.util.Optional;
import java.util.Set;

/**
 * A rule about pieces of the tree, whatever names stand in them. Depends on the node's line, and on the scope and the suite
 * around it, with all that the node itself holds.
 */
public non-sealed interface SyntaxRule extends Rule {
    /** The kinds of nodes that it wants to see. */
    Set<NodeKind> kinds();

    /** Judges one node of one of the kinds. */
    Optional<Finding> check(Node node, SemanticModel model, RuleContext context);
}
