package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.LineTokens;
import dev.anyiolsp.grammar.PythonParser;

/** Tries, on a line that has been refused, what parts of it are on their own. */
final class Probe {
    private final PythonParser parser;
    private final TreeBuilder builder;
    private final Targets targets;

    Probe(PythonParser parser, LineTokens tokens, SourceTokens source) {
        this.parser = parser;
        builder = new TreeBuilder(tokens, source, nodes -> {});
        targets = new Targets(builder.draft);
    }

    /** The token behind the expression that begins at a token, or -1. */
    int expression(int from) {
        builder.clear();
        return parser.probeExpression(builder, from);
    }

    /** The same for operands and operators alone. */
    int operation(int from) {
        builder.clear();
        return parser.probeOperation(builder, from);
    }

    /** The same for what may stand on the right side of an assignment. */
    int rightSide(int from) {
        builder.clear();
        return parser.probeRightSide(builder, from);
    }

    /** What the expression last found is called in messages. */
    String name() {
        return targets.name(builder.draft.nodes.top());
    }

    /** Whether the expression last found is good but for what is said about it. */
    boolean isValid() {
        return builder.draft.problems.isEmpty();
    }

    NodeKind kind() {
        return builder.draft.nodes.kind(builder.draft.nodes.top());
    }

    /** Whether the expression last found is one of the words True, False, None. */
    boolean isKeyword() {
        return targets.isKeyword(builder.draft.nodes.top());
    }

    /** Finds what in the targets last found cannot be one; null if all can. */
    SyntaxErrorTokens unassignable() {
        var nodes = builder.draft.nodes;
        int node = nodes.top();
        // "x in y" has been read as a comparison.
        if (nodes.kind(node) == NodeKind.COMPARE) {
            int mark = nodes.firstDescendant(node);
            for (int child = node - 1; child >= mark; child = nodes.before(child)) node = child;
        }
        int bad = targets.unassignable(node, true);
        if (bad < 0) return null;
        return new SyntaxErrorTokens(
                nodes.firstToken(bad), nodes.lastToken(bad), "cannot assign to " + targets.name(bad));
    }
}
