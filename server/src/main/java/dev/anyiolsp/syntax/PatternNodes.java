package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonParser;

/** Nodes of the patterns behind {@code case}. */
final class PatternNodes {
    private static final int KEYWORDS = 1;

    private final Draft draft;
    private final NodeStack nodes;
    private final ExpressionNodes expressions;
    /** Whether the patterns that have just ended are a sequence even in parentheses. */
    private boolean sequence;

    PatternNodes(Draft draft, ExpressionNodes expressions) {
        this.draft = draft;
        this.nodes = draft.nodes;
        this.expressions = expressions;
    }

    private boolean isUnderscore(int token) {
        return draft.isWord(token, "_");
    }

    void starPatternToken(int token, int type) {
        if (type == PythonParser.NAME && !isUnderscore(token)) draft.leaf(NodeKind.IDENTIFIER, token);
    }

    void patternToken(int token, int type) {
        if (type != PythonParser.NAME) {
            draft.sign(token);
            return;
        }
        if (isUnderscore(token)) draft.problem(token, "cannot use '_' as a target");
        draft.leaf(NodeKind.IDENTIFIER, token);
    }

    /** A number: {@code -1}, {@code 1 + 2j}. */
    void numberToken(int token, int type) {
        if (type == PythonParser.PLUS || type == PythonParser.MINUS) {
            draft.sign(token);
            return;
        }
        boolean second = !draft.isEmpty();
        if (second && draft.tokens.type(draft.sign() - 1) == PythonParser.IMAGINARY)
            draft.problem(draft.sign() - 1, "real number required in complex literal");
        expressions.constant(token, type);
        int sign = draft.sign();
        if (sign < 0) return;
        draft.node(
                second ? NodeKind.BIN_OP : NodeKind.UNARY_OP,
                draft.mark(),
                draft.start(),
                token,
                draft.tokens.origin(sign));
    }

    void nameToken(int token, int type) {
        switch (type) {
            case PythonParser.NAME -> {
                if (!draft.isEmpty()) {
                    draft.node(NodeKind.ATTRIBUTE, draft.mark(), draft.start(), token, 0);
                    return;
                }
                int next = draft.nextType();
                if (next == PythonParser.DOT || next == PythonParser.LPAR) {
                    // Python takes the wildcard and is stuck.
                    if (isUnderscore(token) && draft.rule(1) == PythonParser.RULE_closedPattern)
                        draft.problem(token + 1, Problems.INVALID_SYNTAX);
                    draft.leaf(NodeKind.NAME, token);
                    return;
                }
                if (!isUnderscore(token)) draft.leaf(NodeKind.IDENTIFIER, token);
                draft.node(NodeKind.MATCH_AS, draft.mark(), token, token, 0);
            }
            case PythonParser.RPAR -> draft.node(NodeKind.MATCH_CLASS, draft.mark(), draft.start(), token, 0);
            default -> {}
        }
    }

    void argumentToken(int token, int type) {
        if (type == PythonParser.NAME) draft.leaf(NodeKind.IDENTIFIER, token);
        else draft.sign(token);
    }

    void mappingItemToken(int token, int type) {
        switch (type) {
            case PythonParser.NAME -> {
                if (isUnderscore(token)) draft.problem(token, Problems.INVALID_SYNTAX);
                draft.leaf(NodeKind.IDENTIFIER, token);
            }
            case PythonParser.TRUE, PythonParser.FALSE, PythonParser.NONE -> expressions.constant(token, type);
            default -> checkRest(token);
        }
    }

    /** Nothing may follow {@code **rest}; the mapping's note keeps whether it was there. */
    private void checkRest(int token) {
        boolean rest = draft.tokens.type(token) == PythonParser.DOUBLE_STAR;
        if (draft.parentNote() != 0)
            draft.problem(
                    draft.parentNote() - 1,
                    rest
                            ? Problems.INVALID_SYNTAX
                            : "double star pattern must be the last (right-most) subpattern in"
                                    + " the mapping pattern");
        if (rest) draft.parentNote(token + 1);
        else checkKey();
    }

    /** A key is a literal or a dotted name. */
    private void checkKey() {
        NodeKind kind = nodes.kind(nodes.top());
        if (kind == NodeKind.MATCH_AS || kind == NodeKind.MATCH_CLASS)
            draft.problemAt(nodes.top(), Problems.INVALID_SYNTAX);
    }

    void patterns() {
        boolean star = nodes.kind(nodes.top()) == NodeKind.MATCH_STAR;
        boolean inCase = draft.rule(1) == PythonParser.RULE_caseHead;
        boolean square = !inCase && draft.tokens.type(draft.start() - 1) == PythonParser.LSQB;
        sequence = draft.commas() > 0;
        if (star && !sequence && !square) draft.problem(draft.start(), Problems.INVALID_SYNTAX);
        if (inCase && sequence) draft.node(NodeKind.MATCH_SEQUENCE);
    }

    void pattern() {
        if (draft.sign() >= 0) draft.node(NodeKind.MATCH_AS);
    }

    void alternatives() {
        if (draft.sign() >= 0) draft.node(NodeKind.MATCH_OR);
    }

    void patternArgument() {
        boolean keyword = draft.sign() >= 0;
        if (keyword) {
            draft.parentNote(draft.parentNote() | KEYWORDS);
            draft.node(NodeKind.MATCH_KEYWORD);
        } else if ((draft.parentNote() & KEYWORDS) != 0) {
            draft.problem(draft.start(), draft.last(), "positional patterns follow keyword patterns");
        }
    }

    void mappingItem() {
        boolean rest = draft.tokens.type(draft.start()) == PythonParser.DOUBLE_STAR;
        draft.node(rest ? NodeKind.MATCH_REST : NodeKind.MATCH_ITEM);
    }

    void closedPattern() {
        switch (draft.signType()) {
            case PythonParser.TRUE, PythonParser.FALSE, PythonParser.NONE -> draft.node(NodeKind.MATCH_SINGLETON);
            case PythonParser.LPAR -> {
                if (draft.isEmpty() || sequence) draft.node(NodeKind.MATCH_SEQUENCE);
                // Whoever comes next is told about patterns of its own.
                sequence = false;
            }
            case PythonParser.LSQB -> draft.node(NodeKind.MATCH_SEQUENCE);
            case PythonParser.LBRACE -> draft.node(NodeKind.MATCH_MAPPING);
            default -> {
                NodeKind kind = nodes.kind(nodes.top());
                if (kind != NodeKind.MATCH_AS && kind != NodeKind.MATCH_CLASS) draft.node(NodeKind.MATCH_VALUE);
            }
        }
    }
}
