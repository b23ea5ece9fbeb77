package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonParser;

/** Nodes of expressions, and the refusal of those that the grammar lets through but Python does not. */
final class ExpressionNodes {
    /** Notes of braces: what is in them are a dictionary's items, or a set's elements. */
    static final int ITEMS = 1;

    private static final int ELEMENTS = 2;

    /** Bits of the note of the rule "arguments". */
    private static final int KEYWORDS = 1;

    private static final int UNPACKED_KEYWORDS = 2;

    private static final String STAR_NOT_HERE = "cannot use starred expression here";

    private final Draft draft;
    private final NodeStack nodes;
    private final Targets targets;
    private final Literals literals;

    ExpressionNodes(Draft draft, Targets targets) {
        this.draft = draft;
        this.nodes = draft.nodes;
        this.targets = targets;
        literals = new Literals(draft);
    }

    void primaryToken(int token, int type) {
        switch (type) {
            case PythonParser.NAME -> {
                if (draft.isEmpty()) draft.leaf(NodeKind.NAME, token);
                else draft.node(NodeKind.ATTRIBUTE, draft.mark(), draft.start(), token, 0);
            }
            case PythonParser.RPAR -> draft.node(NodeKind.CALL, draft.mark(), draft.start(), token, 0);
            case PythonParser.RSQB -> draft.node(NodeKind.SUBSCRIPT, draft.mark(), draft.start(), token, 0);
            case PythonParser.LPAR, PythonParser.LSQB, PythonParser.DOT -> {}
            default -> constant(token, type);
        }
    }

    void constant(int token, int type) {
        ConstantKind kind = switch (type) {
            case PythonParser.INTEGER -> ConstantKind.INTEGER;
            case PythonParser.FLOAT -> ConstantKind.FLOAT;
            case PythonParser.IMAGINARY -> ConstantKind.IMAGINARY;
            case PythonParser.TRUE -> ConstantKind.TRUE;
            case PythonParser.FALSE -> ConstantKind.FALSE;
            case PythonParser.NONE -> ConstantKind.NONE;
            default -> ConstantKind.ELLIPSIS;
        };
        if (kind == ConstantKind.INTEGER) literals.checkInteger(token);
        draft.node(NodeKind.CONSTANT, nodes.count(), token, token, kind.ordinal());
    }

    void argumentToken(int token, int type) {
        draft.sign(token);
        if (type != PythonParser.ASSIGN) return;
        int name = nodes.top();
        if (nodes.kind(name) == NodeKind.CONSTANT && token == draft.start() + 1 && targets.isKeyword(name))
            draft.problemAt(name, "cannot assign to " + targets.name(name));
        else if (!draft.isBareName(token))
            draft.problem(draft.start(), token, "expression cannot contain assignment, perhaps you meant \"==\"?");
        nodes.become(name, NodeKind.IDENTIFIER);
    }

    void boundsToken(int token, int type) {
        if (type != PythonParser.COLON || token == draft.start()) return;
        draft.sign(token);
        draft.note(nodes.count());
    }

    void fieldToken(int token, int type) {
        switch (type) {
            case PythonParser.ASSIGN -> draft.note(draft.note() | LineTree.DEBUG);
            case PythonParser.NAME -> draft.sign(token);
            default -> {}
        }
    }

    void starred() {
        int value = nodes.top();
        if (isBare(value, draft.start() + 1) && targets.isLoose(value) && !allowsLooseStar())
            draft.problem(
                    draft.start(),
                    draft.last(),
                    nodes.kind(value) == NodeKind.IF_EXP
                            ? "invalid starred expression. Did you forget to wrap the conditional expression in"
                                    + " parentheses?"
                            : "Invalid star expression");
        draft.node(NodeKind.STARRED);
    }

    /** Whether a node begins with a token, that is, has no parentheses around it. */
    private boolean isBare(int node, int token) {
        return nodes.firstToken(node) == draft.tokens.origin(token);
    }

    /** In a call, a subscript and a generator any expression may follow the star. */
    private boolean allowsLooseStar() {
        int outside = draft.rule(1);
        if (outside == PythonParser.RULE_argument || outside == PythonParser.RULE_subscript) return true;
        return outside == PythonParser.RULE_elements
                && draft.rule(2) == PythonParser.RULE_group
                && comprehensionFollows();
    }

    private boolean comprehensionFollows() {
        int next = draft.nextType();
        return next == PythonParser.FOR || next == PythonParser.ASYNC;
    }

    void namedExpression() {
        int sign = draft.sign();
        if (sign < 0) return;
        if (!draft.isBareName(sign)) {
            int target = nodes.before(nodes.top());
            draft.problemAt(target, "cannot use assignment expressions with " + targets.name(target));
        }
        draft.node(NodeKind.NAMED_EXPR);
    }

    void tupleIfCommas() {
        if (draft.commas() > 0) draft.node(NodeKind.TUPLE);
    }

    void targets() {
        tupleIfCommas();
        targets.check(nodes.top());
    }

    void target() {
        if (draft.sign() >= 0) draft.node(NodeKind.STARRED);
    }

    void subscripts() {
        if (draft.commas() == 0 && nodes.kind(nodes.top()) == NodeKind.STARRED) draft.node(NodeKind.TUPLE);
        else tupleIfCommas();
    }

    void bounds() {
        int mark = draft.mark();
        int second = draft.sign();
        boolean lower = draft.parentMark() < mark;
        boolean upper = (second < 0 ? nodes.count() : draft.note()) > mark;
        boolean step = second >= 0 && nodes.count() > draft.note();
        if (lower && nodes.kind(mark - 1) == NodeKind.NAMED_EXPR && isBare(mark - 1, draft.parentStart()))
            draft.problem(draft.start(), Problems.INVALID_SYNTAX);
        draft.node(
                NodeKind.SLICE,
                draft.parentMark(),
                draft.parentStart(),
                draft.last(),
                (lower ? 1 : 0) | (upper ? 2 : 0) | (step ? 4 : 0));
    }

    private boolean isComprehension() {
        return !draft.isEmpty() && nodes.kind(nodes.top()) == NodeKind.COMPREHENSION;
    }

    void group() {
        if (isComprehension()) {
            draft.node(NodeKind.GENERATOR_EXP);
            return;
        }
        if (draft.isEmpty() || draft.commas() > 0) {
            draft.node(NodeKind.TUPLE);
            return;
        }
        int inner = nodes.top();
        if (nodes.kind(inner) == NodeKind.STARRED) draft.problemAt(inner, STAR_NOT_HERE);
    }

    void list() {
        draft.node(isComprehension() ? NodeKind.LIST_COMP : NodeKind.LIST);
    }

    void braces() {
        if (draft.isEmpty()) {
            draft.node(NodeKind.DICT);
            return;
        }
        if (isComprehension()) {
            int element = nodes.top();
            while (nodes.kind(element) == NodeKind.COMPREHENSION) element = nodes.before(element);
            draft.node(isDictItem(element) ? NodeKind.DICT_COMP : NodeKind.SET_COMP);
            return;
        }
        draft.node(isDictItem(nodes.top()) ? NodeKind.DICT : NodeKind.SET);
    }

    private boolean isDictItem(int node) {
        return nodes.kind(node) == NodeKind.DICT_ITEM || nodes.kind(node) == NodeKind.DICT_UNPACK;
    }

    void braceItem() {
        boolean item = false;
        switch (draft.signType()) {
            case PythonParser.DOUBLE_STAR -> {
                int value = nodes.top();
                if (isBare(value, draft.start() + 1) && targets.isLoose(value) && !comprehensionFollows())
                    draft.problem(draft.start(), draft.last(), "cannot use dict unpacking here");
                draft.node(NodeKind.DICT_UNPACK);
                item = true;
            }
            case PythonParser.COLON -> {
                int key = nodes.before(nodes.top());
                if (nodes.kind(key) == NodeKind.NAMED_EXPR && isBare(key, draft.start()))
                    draft.problem(draft.sign(), Problems.INVALID_SYNTAX);
                draft.node(NodeKind.DICT_ITEM);
                item = true;
            }
            default -> {}
        }
        checkMixture(item);
    }

    /** All in braces must be items of a dictionary, or elements of a set. */
    private void checkMixture(boolean item) {
        int before = draft.parentNote();
        if (before == 0) draft.parentNote(item ? ITEMS : ELEMENTS);
        if (before == ITEMS && !item) {
            int next = draft.nextType();
            boolean unpacked = nodes.kind(nodes.top()) == NodeKind.STARRED;
            if (unpacked) draft.problemAt(nodes.top(), STAR_NOT_HERE);
            else if (next == PythonParser.COMMA || next == PythonParser.RBRACE)
                draft.problem(draft.last(), "':' expected after dictionary key");
            else draft.problem(draft.tokens.index(), Problems.INVALID_SYNTAX);
        } else if (before == ELEMENTS && item) {
            int sign = draft.sign();
            if (draft.signType() == PythonParser.DOUBLE_STAR)
                draft.problem(draft.start(), draft.last(), "cannot use dict unpacking here");
            else draft.problem(sign, Problems.INVALID_SYNTAX);
        }
    }

    void yieldExpression() {
        boolean from = draft.tokens.type(draft.start() + 1) == PythonParser.FROM;
        draft.node(from ? NodeKind.YIELD_FROM : NodeKind.YIELD);
    }

    void argument() {
        if (isComprehension()) {
            generatorArgument();
            return;
        }
        switch (draft.signType()) {
            case PythonParser.ASSIGN -> {
                draft.parentNote(draft.parentNote() | KEYWORDS);
                draft.node(NodeKind.KEYWORD);
            }
            case PythonParser.DOUBLE_STAR -> {
                draft.parentNote(draft.parentNote() | UNPACKED_KEYWORDS);
                draft.node(NodeKind.KEYWORD);
            }
            default -> positionalArgument();
        }
    }

    private void positionalArgument() {
        int before = draft.parentNote();
        if (before == 0) return;
        if (nodes.kind(nodes.top()) == NodeKind.STARRED) {
            if ((before & UNPACKED_KEYWORDS) != 0)
                draft.problem(
                        draft.start(), draft.last(), "iterable argument unpacking follows keyword argument unpacking");
            return;
        }
        draft.problem(
                draft.start(),
                draft.last(),
                (before & UNPACKED_KEYWORDS) != 0
                        ? "positional argument follows keyword argument unpacking"
                        : "positional argument follows keyword argument");
    }

    /** A generator without parentheses of its own has those of its call, of which it must be all. */
    private void generatorArgument() {
        int end = draft.tokens.index();
        boolean alone = draft.tokens.type(draft.start() - 1) == PythonParser.LPAR
                && draft.tokens.type(end) == PythonParser.RPAR;
        if (draft.rule(2) == PythonParser.RULE_classHead)
            draft.problem(draft.start(), draft.last(), Problems.INVALID_SYNTAX);
        if (alone) {
            draft.node(NodeKind.GENERATOR_EXP, draft.mark(), draft.start() - 1, end, 0);
            return;
        }
        draft.problem(draft.start(), draft.last(), "Generator expression must be parenthesized");
        draft.node(NodeKind.GENERATOR_EXP);
    }

    void strings() {
        draft.node(literals.kindOf(draft.start(), draft.tokens.index()), literals.data());
    }

    void field() {
        int conversion = draft.sign();
        if (conversion < 0) {
            draft.node(NodeKind.FORMATTED_VALUE, draft.note());
            return;
        }
        literals.checkConversion(conversion);
        char letter = draft.source.text().charAt(draft.source.start(conversion));
        draft.node(NodeKind.FORMATTED_VALUE, draft.note() | letter & 0xffff);
    }

    void lambdaHead() {
        if (draft.isEmpty()) draft.leaf(NodeKind.PARAMETERS, draft.last());
    }
}
