package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.LineTokens;
import dev.anyiolsp.grammar.ParseEvents;
import dev.anyiolsp.grammar.PythonParser;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Makes line trees of what the parser does. A rule's node is pushed when the rule ends, over all nodes pushed since it
 * began; the head of a compound statement waits for its body until the line ends.
 */
final class TreeBuilder implements ParseEvents {
    /** Numbers per open rule: see the accessors. */
    private static final int STRIDE = 6;

    private final LineTokens tokens;
    private final IntFunction<String> words;
    private final Consumer<int[]> lines;
    final NodeStack nodes = new NodeStack();
    final Problems problems = new Problems();
    private final Operations operations;

    private int[] rules = new int[STRIDE * 64];
    private int top;

    private NodeKind headKind;
    private int headMark;
    private int headStart;
    private int headData;
    private int bodyMark;
    private int bodyStart;

    /**
     * @param words the text of a token, by its number in {@code tokens}
     * @param lines takes the nodes of each line that is complete
     */
    TreeBuilder(LineTokens tokens, IntFunction<String> words, Consumer<int[]> lines) {
        this.tokens = tokens;
        this.words = words;
        this.lines = lines;
        operations = new Operations(tokens, nodes, problems);
    }

    void clear() {
        top = -STRIDE;
        operations.clear();
        problems.clear();
        beginLine();
    }

    private void beginLine() {
        nodes.clear();
        headKind = null;
        bodyMark = -1;
    }

    /** Nodes before the rule began. */
    private int mark() {
        return rules[top + 1];
    }

    /** The rule's first token. */
    private int start() {
        return rules[top + 2];
    }

    /** The token that decided what the rule is, or -1. */
    private int sign() {
        return rules[top + 3];
    }

    private void sign(int token) {
        rules[top + 3] = token;
    }

    private int commas() {
        return rules[top + 4];
    }

    /** A number that means something to the rule only. */
    private int note() {
        return rules[top + 5];
    }

    private void note(int value) {
        rules[top + 5] = value;
    }

    @Override
    public void enter(int rule, int next) {
        top += STRIDE;
        if (top == rules.length) rules = Arrays.copyOf(rules, 2 * top);
        rules[top] = rule;
        rules[top + 1] = nodes.count();
        rules[top + 2] = next;
        rules[top + 3] = -1;
        rules[top + 4] = 0;
        rules[top + 5] = 0;
        switch (rule) {
            case PythonParser.RULE_simpleStatements -> {
                if (headKind == null || bodyMark >= 0) return;
                bodyMark = nodes.count();
                bodyStart = next;
            }
            case PythonParser.RULE_expression -> note(operations.size());
            case PythonParser.RULE_operation -> {
                note(operations.size());
                operations.beginRow();
            }
            case PythonParser.RULE_lambdaHead -> operations.lambda(next);
            default -> {}
        }
    }

    @Override
    public void token(int token, int type) {
        switch (type) {
            case PythonParser.COMMA -> {
                rules[top + 4]++;
                return;
            }
            case PythonParser.NEWLINE -> {
                if (nodes.count() > 0 || headKind != null) endLine(token);
                return;
            }
            default -> {}
        }
        switch (rules[top]) {
            case PythonParser.RULE_primary -> primaryToken(token, type);
            case PythonParser.RULE_operation -> operations.operator(token, type, note());
            case PythonParser.RULE_expression -> {
                if (type == PythonParser.IF) operations.conditional(token);
            }
            case PythonParser.RULE_parameter,
                    PythonParser.RULE_lambdaParameter,
                    PythonParser.RULE_typeParameter,
                    PythonParser.RULE_functionHead,
                    PythonParser.RULE_classHead,
                    PythonParser.RULE_exceptHead,
                    PythonParser.RULE_moduleAlias,
                    PythonParser.RULE_globalStatement,
                    PythonParser.RULE_nonlocalStatement,
                    PythonParser.RULE_pattern -> {
                if (type == PythonParser.NAME) leaf(NodeKind.IDENTIFIER, token);
                else sign(token);
                if (type == PythonParser.SLASH) becomePositionalOnly();
                if (type == PythonParser.STAR) rules[top - STRIDE + 5] = 1;
            }
            case PythonParser.RULE_nameAlias -> {
                if (type == PythonParser.NAME)
                    leaf(nodes.count() == mark() ? NodeKind.DOTTED_NAME : NodeKind.IDENTIFIER, token);
            }
            case PythonParser.RULE_fromStatement -> {
                switch (type) {
                    case PythonParser.DOT -> note(note() + 1);
                    case PythonParser.ELLIPSIS -> note(note() + 3);
                    case PythonParser.STAR -> leaf(NodeKind.STAR_ALIAS, token);
                    case PythonParser.LAZY -> sign(token);
                    default -> {}
                }
            }
            case PythonParser.RULE_typeStatement -> {
                if (type == PythonParser.NAME) leaf(NodeKind.NAME, token);
            }
            case PythonParser.RULE_argument -> {
                if (type == PythonParser.ASSIGN) nodes.become(nodes.top(), NodeKind.IDENTIFIER);
                sign(token);
            }
            case PythonParser.RULE_expressionStatement -> {
                if (type == PythonParser.COLON) note(isBareName(token) ? 2 : 1);
                sign(token);
            }
            case PythonParser.RULE_bounds -> {
                if (type == PythonParser.COLON && token > start()) {
                    sign(token);
                    note(nodes.count());
                }
            }
            case PythonParser.RULE_replacementField -> {
                switch (type) {
                    case PythonParser.ASSIGN -> note(note() | LineTree.DEBUG);
                    case PythonParser.NAME -> sign(token);
                    default -> {}
                }
            }
            case PythonParser.RULE_strings -> {
                if (sign() < 0) sign(token);
            }
            case PythonParser.RULE_starPattern -> {
                if (type == PythonParser.NAME && !isUnderscore(token)) leaf(NodeKind.IDENTIFIER, token);
            }
            case PythonParser.RULE_mappingItem -> {
                switch (type) {
                    case PythonParser.NAME -> leaf(NodeKind.IDENTIFIER, token);
                    case PythonParser.TRUE, PythonParser.FALSE, PythonParser.NONE -> constant(token, type);
                    default -> {}
                }
                if (type != PythonParser.NAME) sign(token);
            }
            case PythonParser.RULE_closedPattern -> {
                if (sign() < 0) sign(token);
            }
            case PythonParser.RULE_number -> numberToken(token, type);
            case PythonParser.RULE_nameOrClass -> nameOrClassToken(token, type);
            case PythonParser.RULE_patternArgument -> {
                if (type == PythonParser.NAME) leaf(NodeKind.IDENTIFIER, token);
                else sign(token);
            }
            default -> sign(token);
        }
    }

    /** Whether all there is of the rule in front of {@code token} is one name, without parentheses. */
    private boolean isBareName(int token) {
        return token == start() + 1 && tokens.type(start()) == PythonParser.NAME;
    }

    private boolean isUnderscore(int token) {
        return words.apply(token).equals("_");
    }

    private void primaryToken(int token, int type) {
        switch (type) {
            case PythonParser.NAME -> {
                if (nodes.count() == mark()) leaf(NodeKind.NAME, token);
                else node(NodeKind.ATTRIBUTE, mark(), start(), token, 0);
            }
            case PythonParser.RPAR -> node(NodeKind.CALL, mark(), start(), token, 0);
            case PythonParser.RSQB -> node(NodeKind.SUBSCRIPT, mark(), start(), token, 0);
            case PythonParser.LPAR, PythonParser.LSQB, PythonParser.DOT -> {}
            default -> constant(token, type);
        }
    }

    private void constant(int token, int type) {
        ConstantKind kind = switch (type) {
            case PythonParser.INTEGER -> ConstantKind.INTEGER;
            case PythonParser.FLOAT -> ConstantKind.FLOAT;
            case PythonParser.IMAGINARY -> ConstantKind.IMAGINARY;
            case PythonParser.TRUE -> ConstantKind.TRUE;
            case PythonParser.FALSE -> ConstantKind.FALSE;
            case PythonParser.NONE -> ConstantKind.NONE;
            default -> ConstantKind.ELLIPSIS;
        };
        node(NodeKind.CONSTANT, nodes.count(), token, token, kind.ordinal());
    }

    /** A number of a pattern: {@code -1}, {@code 1 + 2j}. */
    private void numberToken(int token, int type) {
        switch (type) {
            case PythonParser.PLUS, PythonParser.MINUS -> sign(token);
            default -> {
                boolean second = nodes.count() > mark();
                constant(token, type);
                if (second) node(NodeKind.BIN_OP, mark(), start(), token, tokens.origin(sign()));
                else if (sign() >= 0) node(NodeKind.UNARY_OP, mark(), start(), token, tokens.origin(sign()));
            }
        }
    }

    private void nameOrClassToken(int token, int type) {
        switch (type) {
            case PythonParser.NAME -> {
                if (nodes.count() > mark()) {
                    node(NodeKind.ATTRIBUTE, mark(), start(), token, 0);
                    return;
                }
                int next = tokens.type(token + 1);
                if (next == PythonParser.DOT || next == PythonParser.LPAR) {
                    leaf(NodeKind.NAME, token);
                    return;
                }
                if (!isUnderscore(token)) leaf(NodeKind.IDENTIFIER, token);
                node(NodeKind.MATCH_AS, mark(), token, token, 0);
            }
            case PythonParser.RPAR -> node(NodeKind.MATCH_CLASS, mark(), start(), token, 0);
            default -> {}
        }
    }

    private void leaf(NodeKind kind, int token) {
        node(kind, nodes.count(), token, token, 0);
    }

    private void node(NodeKind kind, int mark, int first, int last, int data) {
        nodes.push(kind, mark, tokens.origin(first), tokens.origin(last), data);
    }

    /** The node of the rule that ends. */
    private void node(NodeKind kind, int data) {
        node(kind, mark(), start(), tokens.index() - 1, data);
    }

    private void head(NodeKind kind, int data) {
        headKind = kind;
        headMark = mark();
        headStart = start();
        headData = data;
    }

    private void endLine(int newline) {
        int last = newline - 1;
        if (headKind != null) {
            if (bodyMark >= 0) node(NodeKind.BODY, bodyMark, bodyStart, last, 0);
            node(headKind, headMark, headStart, last, headData);
        }
        nodes.push(NodeKind.LINE, 0, 0, tokens.origin(newline), 0);
        lines.accept(nodes.copy());
        beginLine();
    }

    @Override
    public void exit(int rule) {
        complete(rule);
        int mark = mark();
        int start = start();
        top -= STRIDE;
        if (rule == PythonParser.RULE_primary || rule == PythonParser.RULE_operation) operations.operand(mark, start);
    }

    private void complete(int rule) {
        switch (rule) {
            case PythonParser.RULE_operation -> operations.endRow(note());
            case PythonParser.RULE_expression -> operations.endRow(note());
            case PythonParser.RULE_argument -> argument();
            case PythonParser.RULE_starred -> node(NodeKind.STARRED, 0);
            case PythonParser.RULE_namedExpression -> {
                if (sign() >= 0) node(NodeKind.NAMED_EXPR, 0);
            }
            case PythonParser.RULE_starExpressions,
                    PythonParser.RULE_targets,
                    PythonParser.RULE_exceptionTypes,
                    PythonParser.RULE_subject -> tupleIfCommas();
            case PythonParser.RULE_subscripts -> {
                if (commas() == 0 && nodes.kind(nodes.top()) == NodeKind.STARRED) node(NodeKind.TUPLE, 0);
                else tupleIfCommas();
            }
            case PythonParser.RULE_target -> {
                if (sign() >= 0) node(NodeKind.STARRED, 0);
            }
            case PythonParser.RULE_elements -> rules[top - STRIDE + 4] = commas();
            case PythonParser.RULE_group -> group();
            case PythonParser.RULE_listDisplay -> node(isComprehension() ? NodeKind.LIST_COMP : NodeKind.LIST, 0);
            case PythonParser.RULE_braces -> braces();
            case PythonParser.RULE_braceItem -> braceItem();
            case PythonParser.RULE_comprehension -> node(NodeKind.COMPREHENSION, isAsync());
            case PythonParser.RULE_yieldExpression ->
                node(tokens.type(start() + 1) == PythonParser.FROM ? NodeKind.YIELD_FROM : NodeKind.YIELD, 0);
            case PythonParser.RULE_bounds -> bounds();
            case PythonParser.RULE_strings -> strings();
            case PythonParser.RULE_replacementField -> node(NodeKind.FORMATTED_VALUE, conversion());
            case PythonParser.RULE_formatSpecification -> node(NodeKind.FORMAT_SPEC, 0);
            case PythonParser.RULE_lambdaParameters -> parameters();
            case PythonParser.RULE_lambdaHead -> {
                if (nodes.count() == mark()) leaf(NodeKind.PARAMETERS, tokens.index() - 1);
            }
            default -> completeStatement(rule);
        }
    }

    private void completeStatement(int rule) {
        switch (rule) {
            case PythonParser.RULE_expressionStatement -> expressionStatement();
            case PythonParser.RULE_returnStatement -> node(NodeKind.RETURN, 0);
            case PythonParser.RULE_raiseStatement -> node(NodeKind.RAISE, 0);
            case PythonParser.RULE_assertStatement -> node(NodeKind.ASSERT, 0);
            case PythonParser.RULE_deleteStatement -> node(NodeKind.DELETE, 0);
            case PythonParser.RULE_passStatement -> node(NodeKind.PASS, 0);
            case PythonParser.RULE_breakStatement -> node(NodeKind.BREAK, 0);
            case PythonParser.RULE_continueStatement -> node(NodeKind.CONTINUE, 0);
            case PythonParser.RULE_globalStatement -> node(NodeKind.GLOBAL, 0);
            case PythonParser.RULE_nonlocalStatement -> node(NodeKind.NONLOCAL, 0);
            case PythonParser.RULE_typeStatement -> node(NodeKind.TYPE_ALIAS, 0);
            case PythonParser.RULE_importStatement ->
                node(NodeKind.IMPORT, tokens.type(start()) == PythonParser.LAZY ? 1 : 0);
            case PythonParser.RULE_fromStatement ->
                node(NodeKind.IMPORT_FROM, note() | (tokens.type(start()) == PythonParser.LAZY ? LineTree.LAZY : 0));
            case PythonParser.RULE_moduleAlias, PythonParser.RULE_nameAlias -> node(NodeKind.ALIAS, 0);
            case PythonParser.RULE_dottedName -> node(NodeKind.DOTTED_NAME, 0);
            case PythonParser.RULE_decorator -> node(NodeKind.DECORATOR, 0);
            case PythonParser.RULE_functionHead -> head(NodeKind.FUNCTION_DEF, isAsync());
            case PythonParser.RULE_classHead -> head(NodeKind.CLASS_DEF, 0);
            case PythonParser.RULE_ifHead -> head(NodeKind.IF, 0);
            case PythonParser.RULE_elifHead -> head(NodeKind.ELIF, 0);
            case PythonParser.RULE_elseHead -> head(NodeKind.ELSE, 0);
            case PythonParser.RULE_forHead -> head(NodeKind.FOR, isAsync());
            case PythonParser.RULE_whileHead -> head(NodeKind.WHILE, 0);
            case PythonParser.RULE_withHead -> head(NodeKind.WITH, isAsync());
            case PythonParser.RULE_tryHead -> head(NodeKind.TRY, 0);
            case PythonParser.RULE_exceptHead ->
                head(NodeKind.EXCEPT, tokens.type(start() + 1) == PythonParser.STAR ? 1 : 0);
            case PythonParser.RULE_finallyHead -> head(NodeKind.FINALLY, 0);
            case PythonParser.RULE_matchHead -> head(NodeKind.MATCH, 0);
            case PythonParser.RULE_caseHead -> head(NodeKind.CASE, 0);
            case PythonParser.RULE_withItem -> node(NodeKind.WITH_ITEM, 0);
            case PythonParser.RULE_guard -> node(NodeKind.GUARD, 0);
            case PythonParser.RULE_returnAnnotation -> node(NodeKind.RETURNS, 0);
            case PythonParser.RULE_parameters -> parameters();
            case PythonParser.RULE_parameter, PythonParser.RULE_lambdaParameter -> parameter();
            case PythonParser.RULE_annotation -> node(NodeKind.ANNOTATION, 0);
            case PythonParser.RULE_defaultValue -> node(NodeKind.DEFAULT, 0);
            case PythonParser.RULE_typeParameters -> node(NodeKind.TYPE_PARAMS, 0);
            case PythonParser.RULE_typeParameter -> node(NodeKind.TYPE_PARAM, stars());
            case PythonParser.RULE_bound -> node(NodeKind.BOUND, 0);
            default -> completePattern(rule);
        }
    }

    private void completePattern(int rule) {
        switch (rule) {
            case PythonParser.RULE_patterns -> {
                if (commas() > 0 && tokens.type(start() - 1) == PythonParser.CASE) node(NodeKind.MATCH_SEQUENCE, 0);
                else if (commas() > 0) hadCommas = true;
                else hadCommas = nodes.kind(nodes.top()) == NodeKind.MATCH_STAR;
            }
            case PythonParser.RULE_starPattern -> node(NodeKind.MATCH_STAR, 0);
            case PythonParser.RULE_pattern -> {
                if (sign() >= 0) node(NodeKind.MATCH_AS, 0);
            }
            case PythonParser.RULE_alternatives -> {
                if (sign() >= 0) node(NodeKind.MATCH_OR, 0);
            }
            case PythonParser.RULE_closedPattern -> closedPattern();
            case PythonParser.RULE_nameOrClass -> {
                // In a class pattern or mapping the node is an expression until it is known to be a pattern.
            }
            case PythonParser.RULE_patternArgument -> {
                if (sign() >= 0) node(NodeKind.MATCH_KEYWORD, 0);
            }
            case PythonParser.RULE_mappingItem ->
                node(tokens.type(start()) == PythonParser.DOUBLE_STAR ? NodeKind.MATCH_REST : NodeKind.MATCH_ITEM, 0);
            default -> {}
        }
    }

    private boolean hadCommas;

    private void closedPattern() {
        int type = sign() < 0 ? -1 : tokens.type(sign());
        switch (type) {
            case PythonParser.TRUE, PythonParser.FALSE, PythonParser.NONE -> node(NodeKind.MATCH_SINGLETON, 0);
            case PythonParser.LPAR -> {
                if (nodes.count() == mark() || hadCommas) node(NodeKind.MATCH_SEQUENCE, 0);
            }
            case PythonParser.LSQB -> node(NodeKind.MATCH_SEQUENCE, 0);
            case PythonParser.LBRACE -> node(NodeKind.MATCH_MAPPING, 0);
            default -> {
                NodeKind kind = nodes.kind(nodes.top());
                if (kind != NodeKind.MATCH_AS && kind != NodeKind.MATCH_CLASS) node(NodeKind.MATCH_VALUE, 0);
            }
        }
    }

    private void tupleIfCommas() {
        if (commas() > 0) node(NodeKind.TUPLE, 0);
    }

    private int isAsync() {
        return tokens.type(start()) == PythonParser.ASYNC ? 1 : 0;
    }

    private int stars() {
        return switch (tokens.type(start())) {
            case PythonParser.STAR -> 1;
            case PythonParser.DOUBLE_STAR -> 2;
            default -> 0;
        };
    }

    private boolean isComprehension() {
        return nodes.count() > mark() && nodes.kind(nodes.top()) == NodeKind.COMPREHENSION;
    }

    private void group() {
        if (isComprehension()) node(NodeKind.GENERATOR_EXP, 0);
        else if (nodes.count() == mark() || commas() > 0) node(NodeKind.TUPLE, 0);
    }

    private void braces() {
        if (nodes.count() == mark()) {
            node(NodeKind.DICT, 0);
            return;
        }
        if (isComprehension()) {
            int element = nodes.top();
            while (nodes.kind(element) == NodeKind.COMPREHENSION) element = nodes.before(element);
            node(isDictItem(element) ? NodeKind.DICT_COMP : NodeKind.SET_COMP, 0);
            return;
        }
        node(isDictItem(nodes.top()) ? NodeKind.DICT : NodeKind.SET, 0);
    }

    private boolean isDictItem(int node) {
        return nodes.kind(node) == NodeKind.DICT_ITEM || nodes.kind(node) == NodeKind.DICT_UNPACK;
    }

    private void braceItem() {
        if (sign() < 0) return;
        switch (tokens.type(sign())) {
            case PythonParser.DOUBLE_STAR -> node(NodeKind.DICT_UNPACK, 0);
            default -> node(NodeKind.DICT_ITEM, 0);
        }
    }

    private void argument() {
        if (isComprehension()) {
            // The generator of f(x for x in y) has the call's parentheses.
            int end = tokens.index();
            boolean alone = tokens.type(start() - 1) == PythonParser.LPAR && tokens.type(end) == PythonParser.RPAR;
            if (alone) node(NodeKind.GENERATOR_EXP, mark(), start() - 1, end, 0);
            else node(NodeKind.GENERATOR_EXP, 0);
            return;
        }
        if (sign() >= 0) node(NodeKind.KEYWORD, 0);
    }

    private void bounds() {
        int second = sign();
        int lower = rules[top - STRIDE + 1] < mark() ? 1 : 0;
        int upperEnd = second < 0 ? nodes.count() : note();
        int upper = upperEnd > mark() ? 2 : 0;
        int step = second >= 0 && nodes.count() > note() ? 4 : 0;
        node(
                NodeKind.SLICE,
                rules[top - STRIDE + 1],
                rules[top - STRIDE + 2],
                tokens.index() - 1,
                lower | upper | step);
    }

    private void strings() {
        boolean formatted = false;
        boolean template = false;
        boolean bytes = false;
        for (int i = start(); i < tokens.index(); i++) {
            switch (tokens.type(i)) {
                case PythonParser.FSTRING_START -> {
                    formatted = true;
                    i = endOfString(i);
                }
                case PythonParser.TSTRING_START -> {
                    template = true;
                    i = endOfString(i);
                }
                case PythonParser.BYTES -> bytes = true;
                default -> {}
            }
        }
        if (template) node(NodeKind.TEMPLATE_STR, 0);
        else if (formatted) node(NodeKind.JOINED_STR, 0);
        else node(NodeKind.CONSTANT, (bytes ? ConstantKind.BYTES : ConstantKind.STRING).ordinal());
    }

    private int endOfString(int start) {
        int open = 0;
        for (int i = start; ; i++) {
            switch (tokens.type(i)) {
                case PythonParser.FSTRING_START, PythonParser.TSTRING_START -> open++;
                case PythonParser.FSTRING_END -> {
                    if (--open == 0) return i;
                }
                default -> {}
            }
        }
    }

    private int conversion() {
        int letter = sign() < 0 ? 0 : words.apply(sign()).charAt(0);
        return note() | letter;
    }

    private void parameters() {
        node(NodeKind.PARAMETERS, 0);
    }

    private void parameter() {
        // A bare star or slash is no parameter but changes the kind of those around it.
        if (nodes.count() == mark()) return;
        int kind = switch (stars()) {
            case 1 -> ParameterKind.VAR_POSITIONAL.ordinal();
            case 2 -> ParameterKind.VAR_KEYWORD.ordinal();
            default ->
                (rules[top - STRIDE + 5] == 0 ? ParameterKind.POSITIONAL_OR_KEYWORD : ParameterKind.KEYWORD_ONLY)
                        .ordinal();
        };
        node(NodeKind.PARAMETER, kind);
    }

    private void becomePositionalOnly() {
        int first = rules[top - STRIDE + 1];
        for (int node = nodes.top(); node >= first; node = nodes.before(node))
            nodes.data(node, ParameterKind.POSITIONAL_ONLY.ordinal());
    }

    private void expressionStatement() {
        if (sign() < 0) {
            node(NodeKind.EXPR_STMT, 0);
            return;
        }
        switch (tokens.type(sign())) {
            case PythonParser.ASSIGN -> {
                if (note() == 0) node(NodeKind.ASSIGN, 0);
                else node(NodeKind.ANN_ASSIGN, note() - 1);
            }
            case PythonParser.COLON -> node(NodeKind.ANN_ASSIGN, note() - 1);
            default -> node(NodeKind.AUG_ASSIGN, tokens.origin(sign()));
        }
    }
}
