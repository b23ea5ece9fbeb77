package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonParser;

/** Nodes of parameters, of functions and of types, and their order. */
final class ParameterNodes {
    /** Bits of the note of a list of parameters. */
    private static final int BEHIND_STAR = 1;

    private static final int BARE_STAR = 2;
    private static final int SLASH = 4;
    private static final int DEFAULT = 8;
    private static final int KEYWORDS = 16;

    private final Draft draft;
    private final NodeStack nodes;

    ParameterNodes(Draft draft) {
        this.draft = draft;
        this.nodes = draft.nodes;
    }

    void parameterToken(int token, int type) {
        switch (type) {
            case PythonParser.NAME -> draft.leaf(NodeKind.IDENTIFIER, token);
            case PythonParser.SLASH -> slash(token);
            case PythonParser.STAR -> star(token);
            case PythonParser.DOUBLE_STAR -> {
                if (isBareStarOpen()) draft.problem(token - 2, "named parameters must follow bare *");
                checkBehindKeywords(token);
                draft.parentNote(draft.parentNote() | KEYWORDS);
            }
            default -> {}
        }
    }

    private void slash(int token) {
        int before = draft.parentNote();
        checkBehindKeywords(token);
        if ((before & SLASH) != 0) draft.problem(token, "/ may appear only once");
        else if ((before & BEHIND_STAR) != 0) draft.problem(token, "/ must be ahead of *");
        else if (draft.parentMark() == nodes.count()) draft.problem(token, "at least one parameter must precede /");
        draft.parentNote(before | SLASH);
        if ((before & SLASH) != 0) return;
        int first = draft.parentMark();
        for (int node = nodes.top(); node >= first; node = nodes.before(node))
            nodes.data(node, ParameterKind.POSITIONAL_ONLY.ordinal());
    }

    private void star(int token) {
        int before = draft.parentNote();
        checkBehindKeywords(token);
        if ((before & BEHIND_STAR) != 0) draft.problem(token, "* may appear only once");
        boolean bare = draft.nextType() != PythonParser.NAME;
        draft.parentNote(before | BEHIND_STAR | (bare ? BARE_STAR : 0));
    }

    private boolean isBareStarOpen() {
        return (draft.parentNote() & BARE_STAR) != 0;
    }

    private void checkBehindKeywords(int token) {
        if ((draft.parentNote() & KEYWORDS) != 0)
            draft.problem(token, "parameters cannot follow var-keyword parameter");
    }

    void parameter() {
        // A bare star or slash is no parameter but changes the kind of those around it.
        if (draft.isEmpty()) return;
        int before = draft.parentNote();
        int last = nodes.top();
        boolean hasDefault = nodes.kind(last) == NodeKind.DEFAULT;
        ParameterKind kind;
        switch (draft.tokens.type(draft.start())) {
            case PythonParser.STAR -> {
                kind = ParameterKind.VAR_POSITIONAL;
                if (hasDefault) draft.problemAt(last, "var-positional parameter cannot have default value");
            }
            case PythonParser.DOUBLE_STAR -> {
                kind = ParameterKind.VAR_KEYWORD;
                if (hasDefault) draft.problemAt(last, "var-keyword parameter cannot have default value");
            }
            default -> {
                checkBehindKeywords(draft.start());
                boolean keyword = (before & BEHIND_STAR) != 0;
                kind = keyword ? ParameterKind.KEYWORD_ONLY : ParameterKind.POSITIONAL_OR_KEYWORD;
                if (keyword) draft.parentNote(before & ~BARE_STAR);
                else if (hasDefault) draft.parentNote(before | DEFAULT);
                else if ((before & DEFAULT) != 0)
                    draft.problem(draft.start(), "parameter without a default follows parameter with a default");
            }
        }
        draft.node(NodeKind.PARAMETER, kind.ordinal());
    }

    /** The list is complete. */
    void parameters() {
        if ((draft.note() & BARE_STAR) != 0) draft.problem(draft.last(), "named parameters must follow bare *");
        draft.node(NodeKind.PARAMETERS);
    }

    void annotation() {
        boolean star = nodes.kind(nodes.top()) == NodeKind.STARRED;
        if (star && draft.tokens.type(draft.parentStart()) != PythonParser.STAR)
            draft.problemAt(nodes.top(), Problems.INVALID_SYNTAX);
        draft.node(NodeKind.ANNOTATION);
    }

    void defaultValue() {
        boolean star = nodes.kind(nodes.top()) == NodeKind.STARRED;
        boolean allowed = draft.rule(1) == PythonParser.RULE_typeParameter
                && draft.tokens.type(draft.parentStart()) == PythonParser.STAR;
        if (star && !allowed) draft.problemAt(nodes.top(), Problems.INVALID_SYNTAX);
        draft.node(NodeKind.DEFAULT);
    }

    void typeParameter() {
        int kind = switch (draft.tokens.type(draft.start())) {
            case PythonParser.STAR -> 1;
            case PythonParser.DOUBLE_STAR -> 2;
            default -> 0;
        };
        draft.node(NodeKind.TYPE_PARAM, kind);
    }

    void bound() {
        switch (draft.tokens.type(draft.parentStart())) {
            case PythonParser.STAR -> draft.problem(draft.start(), "cannot use bound with TypeVarTuple");
            case PythonParser.DOUBLE_STAR -> draft.problem(draft.start(), "cannot use bound with ParamSpec");
            default -> {}
        }
        draft.node(NodeKind.BOUND);
    }
}
