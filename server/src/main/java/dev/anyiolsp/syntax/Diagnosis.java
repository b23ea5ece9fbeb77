package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.LineTokens;
import dev.anyiolsp.grammar.PythonParser;
import dev.anyiolsp.grammar.SyntaxRefused;

/**
 * Says what is wrong with a line that the parser refused, in CPython's words and at CPython's place where it has better
 * ones than "invalid syntax". Knows the token that did not fit and the rules that the parser was in.
 */
final class Diagnosis {
    private final LineTokens tokens;
    private final Draft draft;
    private final Probe probe;
    private final FieldDiagnosis fields;

    private int refused;
    private int type;
    private int before;
    private int rule;

    /** {@code draft} is the one that the refused parse has left behind. */
    Diagnosis(LineTokens tokens, Draft draft, Probe probe) {
        this.tokens = tokens;
        this.draft = draft;
        this.probe = probe;
        fields = new FieldDiagnosis(tokens, draft, probe);
    }

    SyntaxErrorTokens of(SyntaxRefused problem) {
        refused = Math.min(problem.token(), tokens.count() - 1);
        type = tokens.type(refused);
        before = refused == 0 ? -1 : tokens.type(refused - 1);
        rule = draft.rule();
        int operand = draft.operations.operandStart();
        int conditional = draft.operations.conditionalStart();
        // What was wrong before the parser was stuck comes first, as in CPython.
        var problems = draft.problems;
        if (!problems.isEmpty() && !problems.found().message().equals(Problems.INVALID_SYNTAX)) return problems.found();
        var found = legacyStatement();
        if (found == null) found = problem.wanted() < 0 ? null : wanted(problem.wanted(), conditional);
        if (found == null) found = assignment(operand);
        if (found == null) found = unfinished();
        if (found == null) found = brackets();
        if (found == null) found = statements();
        if (found == null) found = patterns();
        if (found == null) found = comma(operand);
        if (found == null) found = fields.find(refused);
        return found != null ? found : at(refused, Problems.INVALID_SYNTAX);
    }

    private SyntaxErrorTokens at(int token, String message) {
        return range(token, token, message);
    }

    private SyntaxErrorTokens range(int first, int last, String message) {
        return new SyntaxErrorTokens(tokens.origin(first), tokens.origin(last), message);
    }

    /** Whether a rule is among those that the parser was in. */
    private boolean isIn(int wanted) {
        for (int i = 0; i < draft.depth(); i++) if (draft.rule(i) == wanted) return true;
        return false;
    }

    private SyntaxErrorTokens legacyStatement() {
        if (before != PythonParser.NAME || !TokenTypes.startsOperand(type) || type == PythonParser.LPAR) return null;
        boolean print = draft.isWord(refused - 1, "print");
        if (!print && !draft.isWord(refused - 1, "exec")) return null;
        int end = probe.rightSide(refused);
        if (end < 0) return null;
        return range(
                refused - 1,
                end - 1,
                print
                        ? "Missing parentheses in call to 'print'. Did you mean print(...)?"
                        : "Missing parentheses in call to 'exec'. Did you mean exec(...)?");
    }

    /** Only one token would have fitted. */
    private SyntaxErrorTokens wanted(int wanted, int conditional) {
        switch (wanted) {
            case PythonParser.COLON -> {
                boolean always = rule == PythonParser.RULE_functionHead
                        || rule == PythonParser.RULE_tryHead
                        || rule == PythonParser.RULE_elseHead
                        || rule == PythonParser.RULE_finallyHead;
                if (always || type == PythonParser.NEWLINE && TokenTypes.isHead(rule))
                    return at(refused, "expected ':'");
            }
            case PythonParser.LPAR -> {
                if (rule == PythonParser.RULE_parameters) return at(refused, "expected '('");
            }
            case PythonParser.ELSE -> {
                if (type != PythonParser.COLON && conditional >= 0)
                    return range(conditional, refused - 1, "expected 'else' after 'if' expression");
            }
            case PythonParser.IN -> {
                if (rule == PythonParser.RULE_forHead || rule == PythonParser.RULE_comprehension) return loopTargets(0);
            }
            default -> {}
        }
        return null;
    }

    /** What stands between {@code for} and {@code in}; the loop's rule is so many levels further out. */
    private SyntaxErrorTokens loopTargets(int distance) {
        int first = draft.start(distance);
        while (tokens.type(first) != PythonParser.FOR) first++;
        if (probe.rightSide(first + 1) > refused) {
            var bad = probe.unassignable();
            if (bad != null) return bad;
        }
        boolean comprehension = draft.rule(distance) == PythonParser.RULE_comprehension;
        if (!comprehension || type == PythonParser.IN || distance > 0) return null;
        return at(refused, "'in' expected after for-loop variables");
    }

    /** An equals sign where only a comparison or a walrus makes sense. */
    private SyntaxErrorTokens assignment(int operand) {
        if (type != PythonParser.ASSIGN || refused == 0) return null;
        if (isInArguments()) {
            int argument = lastElement();
            if (tokens.type(argument) == PythonParser.STAR)
                return range(argument, refused, "cannot assign to iterable argument unpacking");
            if (tokens.type(argument) == PythonParser.DOUBLE_STAR)
                return range(argument, refused, "cannot assign to keyword argument unpacking");
            return null;
        }
        boolean asserted = tokens.type(statementStart()) == PythonParser.ASSERT;
        if (!TokenTypes.takesNamedExpression(rule) && !asserted || operand < 0) return null;
        int left = looseStart(operand);
        int end = probe.operation(refused + 1);
        if (end < 0 || tokens.type(end) == PythonParser.ASSIGN || tokens.type(end) == PythonParser.COLON_ASSIGN)
            return null;
        boolean name = left == refused - 1 && tokens.type(left) == PythonParser.NAME;
        if (name && !asserted)
            return range(left, end - 1, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        if (probe.operation(left) < 0 || probe.isKeyword()) return null;
        NodeKind kind = probe.kind();
        if (kind == NodeKind.LIST || kind == NodeKind.TUPLE || kind == NodeKind.GENERATOR_EXP) return null;
        return range(
                left, refused - 1, "cannot assign to " + probe.name() + " here. Maybe you meant '==' instead of '='?");
    }

    private boolean isInArguments() {
        return rule == PythonParser.RULE_arguments
                || rule == PythonParser.RULE_primary
                || rule == PythonParser.RULE_classHead;
    }

    private int statementStart() {
        int depth = 0;
        for (int i = refused - 1; i >= 0; i--) {
            switch (tokens.type(i)) {
                case PythonParser.RPAR, PythonParser.RSQB, PythonParser.RBRACE -> depth++;
                case PythonParser.LPAR, PythonParser.LSQB, PythonParser.LBRACE -> depth--;
                case PythonParser.SEMI, PythonParser.COLON -> {
                    if (depth == 0) return i + 1;
                }
                default -> {}
            }
        }
        return 0;
    }

    /** The first token of the argument or element that has just been parsed. */
    private int lastElement() {
        int depth = 0;
        for (int i = refused - 1; i >= 0; i--) {
            switch (tokens.type(i)) {
                case PythonParser.RPAR, PythonParser.RSQB, PythonParser.RBRACE -> depth++;
                case PythonParser.LPAR, PythonParser.LSQB, PythonParser.LBRACE -> {
                    if (--depth < 0) return i + 1;
                }
                case PythonParser.COMMA -> {
                    if (depth == 0) return i + 1;
                }
                default -> {}
            }
        }
        return 0;
    }

    /** Where the last operand of {@code and}, {@code <} and the like begins, in a row that begins at a token. */
    private int looseStart(int row) {
        int depth = 0;
        for (int i = refused - 1; i > row; i--) {
            switch (tokens.type(i)) {
                case PythonParser.RPAR, PythonParser.RSQB, PythonParser.RBRACE -> depth++;
                case PythonParser.LPAR, PythonParser.LSQB, PythonParser.LBRACE -> depth--;
                default -> {
                    if (depth == 0 && TokenTypes.isLooseOperator(tokens.type(i))) return i + 1;
                }
            }
        }
        return TokenTypes.isLooseOperator(tokens.type(row)) ? row + 1 : row;
    }

    /** Something begun has no end: an argument, a default, a conditional expression. */
    private SyntaxErrorTokens unfinished() {
        boolean ends = type == PythonParser.COMMA || type == PythonParser.RPAR;
        if (before == PythonParser.ASSIGN && isIn(PythonParser.RULE_argument) && ends)
            return range(refused - 2, refused - 1, "expected argument value expression");
        if (before == PythonParser.ASSIGN && isIn(PythonParser.RULE_defaultValue))
            return ends || type == PythonParser.COLON ? at(refused - 1, "expected default value expression") : null;
        if (before == PythonParser.ELSE && isIn(PythonParser.RULE_expression))
            return at(refused, "expected expression after 'else', but statement is given");
        if (before == PythonParser.STAR && isIn(PythonParser.RULE_argument))
            return at(refused, "Invalid star expression");
        if (before == PythonParser.FROM && tokens.type(statementStart()) == PythonParser.RAISE)
            return at(refused - 1, "did you forget an expression after 'from'?");
        if (before == PythonParser.COLON && isDictValue()) {
            if (type == PythonParser.STAR) return at(refused, "cannot use a starred expression in a dictionary value");
            boolean closes = type == PythonParser.COMMA || type == PythonParser.RBRACE;
            return closes ? at(refused - 1, "expression expected after dictionary key and ':'") : null;
        }
        if (type == PythonParser.COLON && rule == PythonParser.RULE_braces && isStarredElement())
            return range(lastElement(), refused - 1, "cannot use a starred expression in a dictionary key");
        return null;
    }

    /** Whether the colon before belongs to an item of a dictionary, not to a slice or a lambda. */
    private boolean isDictValue() {
        for (int i = 0; i < draft.depth(); i++) {
            switch (draft.rule(i)) {
                case PythonParser.RULE_braceItem -> {
                    return true;
                }
                case PythonParser.RULE_bounds, PythonParser.RULE_lambdaHead, PythonParser.RULE_group -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean isStarredElement() {
        return tokens.type(lastElement()) == PythonParser.STAR;
    }

    private SyntaxErrorTokens brackets() {
        if (type == PythonParser.DOUBLE_STAR) return misplacedUnpacking();
        if (rule == PythonParser.RULE_primary && draft.rule(1) == PythonParser.RULE_target) {
            boolean loop =
                    draft.rule(3) == PythonParser.RULE_forHead || draft.rule(3) == PythonParser.RULE_comprehension;
            return loop ? loopTargets(3) : null;
        }
        boolean loop = type == PythonParser.FOR || type == PythonParser.ASYNC;
        if (loop && isInArguments()) {
            int argument = lastElement();
            boolean keyword =
                    tokens.type(argument) == PythonParser.NAME && tokens.type(argument + 1) == PythonParser.ASSIGN;
            if (keyword)
                return range(argument, refused - 1, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
            if (tokens.type(argument) == PythonParser.DOUBLE_STAR)
                return range(argument, refused - 1, "cannot use dict unpacking in generator expression");
        }
        boolean elements = rule == PythonParser.RULE_listDisplay || rule == PythonParser.RULE_group;
        boolean set = rule == PythonParser.RULE_braces && draft.note() != ExpressionNodes.ITEMS;
        if (loop && (elements || set) && draft.commas() > 0)
            return range(draft.start() + 1, refused - 1, "did you forget parentheses around the comprehension target?");
        return null;
    }

    private SyntaxErrorTokens misplacedUnpacking() {
        boolean begins = before == PythonParser.LPAR || before == PythonParser.LSQB || before == PythonParser.COMMA;
        boolean list = rule == PythonParser.RULE_listDisplay || draft.rule(1) == PythonParser.RULE_listDisplay;
        boolean group = rule == PythonParser.RULE_group || draft.rule(1) == PythonParser.RULE_group;
        if (!begins || !list && !group) return null;
        int end = probe.expression(refused + 1);
        if (end < 0) return null;
        int next = tokens.type(end);
        if (next != PythonParser.FOR && next != PythonParser.ASYNC)
            return range(refused, end - 1, "cannot use dict unpacking here");
        return range(
                refused,
                end - 1,
                list
                        ? "cannot use dict unpacking in list comprehension"
                        : "cannot use dict unpacking in generator expression");
    }

    private SyntaxErrorTokens statements() {
        if (before == PythonParser.COMMA && type == PythonParser.COLON && isIn(PythonParser.RULE_withHead))
            return at(refused - 1, "the last 'with' item has a trailing comma");
        if (before == PythonParser.LSQB && type == PythonParser.RSQB && isIn(PythonParser.RULE_typeParameters))
            return at(refused, "Type parameter list cannot be empty");
        switch (rule) {
            case PythonParser.RULE_importStatement,
                    PythonParser.RULE_fromStatement,
                    PythonParser.RULE_moduleAlias,
                    PythonParser.RULE_nameAlias,
                    PythonParser.RULE_dottedName,
                    PythonParser.RULE_line,
                    PythonParser.RULE_simpleStatements -> {
                return imports();
            }
            case PythonParser.RULE_withHead -> {
                return withTarget();
            }
            case PythonParser.RULE_exceptHead -> {
                int as = asBefore();
                if (as < 0) return null;
                int end = probe.expression(as + 1);
                if (end < 0) return null;
                String star = tokens.type(draft.start() + 1) == PythonParser.STAR ? "except*" : "except";
                return range(as + 1, end - 1, "cannot use " + star + " statement with " + probe.name());
            }
            case PythonParser.RULE_parameters, PythonParser.RULE_parameter -> {
                if (type == PythonParser.LPAR) return at(refused, "Function parameters cannot be parenthesized");
            }
            case PythonParser.RULE_lambdaHead,
                    PythonParser.RULE_lambdaParameters,
                    PythonParser.RULE_lambdaParameter -> {
                if (type == PythonParser.LPAR)
                    return at(refused, "Lambda expression parameters cannot be parenthesized");
            }
            default -> {}
        }
        return null;
    }

    /** A target that is an operation goes on where the grammar wants the item to end. */
    private SyntaxErrorTokens withTarget() {
        int as = refused - 1;
        while (as > 0 && tokens.type(as) != PythonParser.AS) as--;
        if (as == 0 || probe.expression(as + 1) <= refused) return null;
        return probe.unassignable();
    }

    /** The {@code as} directly before the refused token, or before the name in front of it; -1 if there is none. */
    private int asBefore() {
        if (before == PythonParser.AS) return refused - 1;
        boolean name = before == PythonParser.NAME && refused >= 2 && tokens.type(refused - 2) == PythonParser.AS;
        return name ? refused - 2 : -1;
    }

    private SyntaxErrorTokens imports() {
        int as = asBefore();
        if (as >= 0 && isImport(as)) {
            int end = probe.expression(as + 1);
            return end < 0 ? null : range(as + 1, end - 1, "cannot use " + probe.name() + " as import target");
        }
        if (type != PythonParser.NEWLINE) return null;
        if (before == PythonParser.IMPORT) return at(refused, "Expected one or more names after 'import'");
        if (before == PythonParser.COMMA && draft.rule(1) == PythonParser.RULE_fromStatement)
            return at(refused, "trailing comma not allowed without surrounding parentheses");
        return null;
    }

    private boolean isImport(int token) {
        for (int i = token; i >= 0 && tokens.type(i) != PythonParser.SEMI; i--)
            if (tokens.type(i) == PythonParser.IMPORT) return true;
        return false;
    }

    private SyntaxErrorTokens patterns() {
        if (!isIn(PythonParser.RULE_caseHead)) return null;
        int as = asBefore();
        if (as >= 0) {
            int end = probe.expression(as + 1);
            return end < 0 ? null : range(as + 1, end - 1, "cannot use " + probe.name() + " as pattern target");
        }
        if (rule != PythonParser.RULE_number) return null;
        boolean plain = type == PythonParser.INTEGER || type == PythonParser.FLOAT;
        if (!plain || before != PythonParser.PLUS && before != PythonParser.MINUS) return null;
        if (tokens.type(refused - 2) == PythonParser.IMAGINARY)
            return at(refused - 2, "real number required in complex literal");
        return at(refused, "imaginary number required in complex literal");
    }

    /** Two expressions next to each other inside brackets. */
    private SyntaxErrorTokens comma(int operand) {
        if (!TokenTypes.startsOperand(type) || !TokenTypes.endsOperand(before) || operand < 0) return null;
        boolean text = type == PythonParser.NAME && before == PythonParser.STRING;
        if (text && tokens.type(refused + 1) == PythonParser.STRING && isGlued())
            return at(refused, "invalid syntax. Is this intended to be part of the string?");
        if (!isInBrackets()) return null;
        boolean prefixed = tokens.type(operand) == PythonParser.NAME && tokens.type(operand + 1) == PythonParser.STRING;
        if (prefixed || isSoftKeyword(operand)) return null;
        int end = probe.expression(refused);
        if (end < 0 || !probe.isValid()) return null;
        return range(operand, end - 1, "invalid syntax. Perhaps you forgot a comma?");
    }

    private boolean isGlued() {
        return draft.source.end(refused - 1) == draft.source.start(refused)
                && draft.source.end(refused) == draft.source.start(refused + 1);
    }

    private boolean isSoftKeyword(int token) {
        if (tokens.type(token) != PythonParser.NAME) return false;
        return switch (draft.word(token)) {
            case "match", "case", "type", "lazy", "_" -> true;
            default -> false;
        };
    }

    private boolean isInBrackets() {
        int depth = 0;
        for (int i = 0; i < refused; i++) {
            switch (tokens.type(i)) {
                case PythonParser.LPAR, PythonParser.LSQB, PythonParser.LBRACE, PythonParser.WITH_LPAR -> depth++;
                case PythonParser.RPAR, PythonParser.RSQB, PythonParser.RBRACE -> depth--;
                default -> {}
            }
        }
        return depth > 0;
    }
}
