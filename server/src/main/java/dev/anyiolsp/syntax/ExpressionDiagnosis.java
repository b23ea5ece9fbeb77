package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonParser;

/** What is wrong with an expression, or with what a statement has instead of one. */
final class ExpressionDiagnosis {
    private final Stuck stuck;
    private final Probe probe;

    ExpressionDiagnosis(Stuck stuck, Probe probe) {
        this.stuck = stuck;
        this.probe = probe;
    }

    /** Null if nothing better than "invalid syntax" can be said. */
    SyntaxErrorTokens find() {
        var found = legacyStatement();
        if (found == null) found = wanted();
        if (found == null) found = assignment();
        if (found == null) found = unfinished();
        return found != null ? found : brackets();
    }

    private SyntaxErrorTokens legacyStatement() {
        if (stuck.before != PythonParser.NAME
                || !TokenTypes.startsOperand(stuck.type)
                || stuck.type == PythonParser.LPAR) return null;
        boolean print = stuck.draft.isWord(stuck.refused - 1, "print");
        if (!print && !stuck.draft.isWord(stuck.refused - 1, "exec")) return null;
        int end = probe.rightSide(stuck.refused);
        if (end < 0) return null;
        return stuck.range(
                stuck.refused - 1,
                end - 1,
                print
                        ? "Missing parentheses in call to 'print'. Did you mean print(...)?"
                        : "Missing parentheses in call to 'exec'. Did you mean exec(...)?");
    }

    /** Only one token would have fitted. */
    private SyntaxErrorTokens wanted() {
        switch (stuck.wanted) {
            case PythonParser.COLON -> {
                boolean always = stuck.rule == PythonParser.RULE_functionHead
                        || stuck.rule == PythonParser.RULE_tryHead
                        || stuck.rule == PythonParser.RULE_elseHead
                        || stuck.rule == PythonParser.RULE_finallyHead;
                if (always || stuck.type == PythonParser.NEWLINE && TokenTypes.isHead(stuck.rule))
                    return stuck.at(stuck.refused, "expected ':'");
            }
            case PythonParser.LPAR -> {
                if (stuck.rule == PythonParser.RULE_parameters) return stuck.at(stuck.refused, "expected '('");
            }
            case PythonParser.ELSE -> {
                if (stuck.type != PythonParser.COLON && stuck.conditional >= 0)
                    return stuck.range(stuck.conditional, stuck.refused - 1, "expected 'else' after 'if' expression");
            }
            case PythonParser.IN -> {
                if (stuck.rule == PythonParser.RULE_forHead || stuck.rule == PythonParser.RULE_comprehension)
                    return loopTargets(0);
            }
            default -> {}
        }
        return null;
    }

    /** What stands between {@code for} and {@code in}; the loop's rule is so many levels further out. */
    private SyntaxErrorTokens loopTargets(int distance) {
        int first = stuck.draft.start(distance);
        while (stuck.tokens.type(first) != PythonParser.FOR) first++;
        if (probe.rightSide(first + 1) > stuck.refused) {
            var bad = probe.unassignable();
            if (bad != null) return bad;
        }
        boolean comprehension = stuck.draft.rule(distance) == PythonParser.RULE_comprehension;
        if (!comprehension || stuck.type == PythonParser.IN || distance > 0) return null;
        return stuck.at(stuck.refused, "'in' expected after for-loop variables");
    }

    /** An equals sign where only a comparison or a walrus makes sense. */
    private SyntaxErrorTokens assignment() {
        if (stuck.type != PythonParser.ASSIGN || stuck.refused == 0) return null;
        if (isInArguments()) {
            int argument = stuck.lastElement();
            if (stuck.tokens.type(argument) == PythonParser.STAR)
                return stuck.range(argument, stuck.refused, "cannot assign to iterable argument unpacking");
            if (stuck.tokens.type(argument) == PythonParser.DOUBLE_STAR)
                return stuck.range(argument, stuck.refused, "cannot assign to keyword argument unpacking");
            return null;
        }
        int first = stuck.statementStart();
        if (stuck.tokens.type(first) == PythonParser.ASSERT) {
            boolean isWhole = probe.expression(first + 1) == stuck.refused;
            return isWhole && !isDisplay() ? noComparison(first + 1) : null;
        }
        if (!TokenTypes.takesNamedExpression(stuck.rule) || stuck.operand < 0) return null;
        int left = stuck.operand;
        if (left > 0 && stuck.tokens.type(left - 1) == PythonParser.STAR)
            return stuck.range(left - 1, stuck.refused, "cannot assign to iterable argument unpacking");
        int end = probe.operation(stuck.refused + 1);
        if (end < 0
                || stuck.tokens.type(end) == PythonParser.ASSIGN
                || stuck.tokens.type(end) == PythonParser.COLON_ASSIGN) return null;
        if (left == stuck.refused - 1 && stuck.tokens.type(left) == PythonParser.NAME)
            return stuck.range(left, end - 1, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        boolean isTight = probe.operation(left) == stuck.refused && stuck.tokens.type(left) != PythonParser.NOT;
        if (!isTight || probe.isKeyword() || isDisplay() || isLoose()) return null;
        return noComparison(left);
    }

    /** Whether the expression last found is held together by something that binds less tightly than {@code |}. */
    private boolean isLoose() {
        return probe.kind() == NodeKind.COMPARE || probe.kind() == NodeKind.BOOL_OP;
    }

    /** Whether the expression last found is one that assignments have on their left. */
    private boolean isDisplay() {
        return switch (probe.kind()) {
            case LIST, TUPLE, GENERATOR_EXP -> true;
            default -> false;
        };
    }

    private SyntaxErrorTokens noComparison(int left) {
        return stuck.range(
                left,
                stuck.refused - 1,
                "cannot assign to " + probe.name() + " here. Maybe you meant '==' instead of '='?");
    }

    private boolean isInArguments() {
        return stuck.rule == PythonParser.RULE_arguments
                || stuck.rule == PythonParser.RULE_primary
                || stuck.rule == PythonParser.RULE_classHead;
    }

    /** Something begun has no end: an argument, a default, a conditional expression. */
    private SyntaxErrorTokens unfinished() {
        boolean ends = stuck.type == PythonParser.COMMA || stuck.type == PythonParser.RPAR;
        if (stuck.before == PythonParser.ASSIGN && stuck.isIn(PythonParser.RULE_argument) && ends)
            return stuck.range(stuck.refused - 2, stuck.refused - 1, "expected argument value expression");
        if (stuck.before == PythonParser.ASSIGN && stuck.isIn(PythonParser.RULE_defaultValue))
            return ends || stuck.type == PythonParser.COLON
                    ? stuck.at(stuck.refused - 1, "expected default value expression")
                    : null;
        if (stuck.before == PythonParser.ELSE && stuck.isIn(PythonParser.RULE_expression))
            return stuck.at(stuck.refused, "expected expression after 'else', but statement is given");
        if (stuck.before == PythonParser.STAR && stuck.isIn(PythonParser.RULE_argument))
            return stuck.at(stuck.refused, "Invalid star expression");
        if (stuck.before == PythonParser.FROM && stuck.tokens.type(stuck.statementStart()) == PythonParser.RAISE)
            return stuck.at(stuck.refused - 1, "did you forget an expression after 'from'?");
        if (stuck.before == PythonParser.COLON && isDictValue()) {
            if (stuck.type == PythonParser.STAR)
                return stuck.at(stuck.refused, "cannot use a starred expression in a dictionary value");
            boolean closes = stuck.type == PythonParser.COMMA || stuck.type == PythonParser.RBRACE;
            return closes ? stuck.at(stuck.refused - 1, "expression expected after dictionary key and ':'") : null;
        }
        if (stuck.type == PythonParser.COLON && stuck.rule == PythonParser.RULE_braces && isStarredElement())
            return stuck.range(
                    stuck.lastElement(), stuck.refused - 1, "cannot use a starred expression in a dictionary key");
        return null;
    }

    /** Whether the colon before belongs to an item of a dictionary, not to a slice or a lambda. */
    private boolean isDictValue() {
        for (int i = 0; i < stuck.draft.depth(); i++) {
            switch (stuck.draft.rule(i)) {
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
        return stuck.tokens.type(stuck.lastElement()) == PythonParser.STAR;
    }

    private SyntaxErrorTokens brackets() {
        if (stuck.type == PythonParser.DOUBLE_STAR) return misplacedUnpacking();
        if (stuck.rule == PythonParser.RULE_primary && stuck.draft.rule(1) == PythonParser.RULE_target) {
            boolean loop = stuck.draft.rule(3) == PythonParser.RULE_forHead
                    || stuck.draft.rule(3) == PythonParser.RULE_comprehension;
            return loop ? loopTargets(3) : null;
        }
        boolean loop = stuck.type == PythonParser.FOR || stuck.type == PythonParser.ASYNC;
        if (loop && isInArguments()) {
            int argument = stuck.lastElement();
            boolean keyword = stuck.tokens.type(argument) == PythonParser.NAME
                    && stuck.tokens.type(argument + 1) == PythonParser.ASSIGN;
            if (keyword)
                return stuck.range(
                        argument, stuck.refused - 1, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
            if (stuck.tokens.type(argument) == PythonParser.DOUBLE_STAR)
                return stuck.range(argument, stuck.refused - 1, "cannot use dict unpacking in generator expression");
        }
        boolean elements = stuck.rule == PythonParser.RULE_listDisplay || stuck.rule == PythonParser.RULE_group;
        boolean set = stuck.rule == PythonParser.RULE_braces && stuck.draft.note() != ExpressionNodes.ITEMS;
        if (loop && (elements || set) && stuck.draft.commas() > 0)
            return stuck.range(
                    stuck.draft.start() + 1,
                    stuck.refused - 1,
                    "did you forget parentheses around the comprehension target?");
        return null;
    }

    private SyntaxErrorTokens misplacedUnpacking() {
        boolean begins = stuck.before == PythonParser.LPAR
                || stuck.before == PythonParser.LSQB
                || stuck.before == PythonParser.COMMA;
        boolean list =
                stuck.rule == PythonParser.RULE_listDisplay || stuck.draft.rule(1) == PythonParser.RULE_listDisplay;
        boolean group = stuck.rule == PythonParser.RULE_group || stuck.draft.rule(1) == PythonParser.RULE_group;
        if (!begins || !list && !group) return null;
        int end = probe.expression(stuck.refused + 1);
        if (end < 0) return null;
        int next = stuck.tokens.type(end);
        if (next != PythonParser.FOR && next != PythonParser.ASYNC)
            return stuck.range(stuck.refused, end - 1, "cannot use dict unpacking here");
        return stuck.range(
                stuck.refused,
                end - 1,
                list
                        ? "cannot use dict unpacking in list comprehension"
                        : "cannot use dict unpacking in generator expression");
    }

    /** Two expressions next to each other inside brackets. */
    SyntaxErrorTokens comma() {
        if (!TokenTypes.startsOperand(stuck.type) || !TokenTypes.endsOperand(stuck.before) || stuck.operand < 0)
            return null;
        boolean text = stuck.type == PythonParser.NAME && stuck.before == PythonParser.STRING;
        if (text && stuck.tokens.type(stuck.refused + 1) == PythonParser.STRING && isGlued())
            return stuck.at(stuck.refused, "invalid syntax. Is this intended to be part of the string?");
        if (!stuck.isInBrackets()) return null;
        boolean prefixed = stuck.tokens.type(stuck.operand) == PythonParser.NAME
                && stuck.tokens.type(stuck.operand + 1) == PythonParser.STRING;
        if (prefixed || isSoftKeyword(stuck.operand)) return null;
        int end = probe.expression(stuck.refused);
        if (end < 0 || !probe.isValid()) return null;
        return stuck.range(stuck.operand, end - 1, "invalid syntax. Perhaps you forgot a comma?");
    }

    private boolean isGlued() {
        return stuck.draft.source.end(stuck.refused - 1) == stuck.draft.source.start(stuck.refused)
                && stuck.draft.source.end(stuck.refused) == stuck.draft.source.start(stuck.refused + 1);
    }

    private boolean isSoftKeyword(int token) {
        if (stuck.tokens.type(token) != PythonParser.NAME) return false;
        return switch (stuck.draft.word(token)) {
            case "match", "case", "type", "lazy", "_" -> true;
            default -> false;
        };
    }
}
