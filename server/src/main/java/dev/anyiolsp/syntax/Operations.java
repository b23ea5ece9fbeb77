package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonParser;
import java.util.Arrays;

/**
 * Gives the flat rows of operands and operators their structure by precedence. Operators wait on a stack until one that
 * binds less tightly, or the row's end, comes; since nodes lie behind their operands, that alone orders the tree.
 * Lambdas and conditional expressions wait on the same stack.
 */
final class Operations {
    private static final int LAMBDA = -1;
    private static final int CONDITIONAL = -2;

    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int COMPARISON = 4;
    private static final int MULTIPLICATION = 10;
    private static final int UNARY = 11;
    private static final int POWER = 12;
    private static final int AWAIT = 13;

    private static final int STRIDE = 4;

    private final Draft draft;

    /** Binding strength (or what else is pending), operator's token, mark and first token of the left operand. */
    private int[] pending = new int[STRIDE * 32];

    private int size;
    private boolean operandExpected;
    private int lastInfix;
    private int operandMark;
    private int operandStart;

    Operations(Draft draft) {
        this.draft = draft;
    }

    void clear() {
        size = 0;
        lastInfix = -1;
        operandStart = -1;
    }

    /** How much is pending; whoever begins a row hands it back at the row's end. */
    int size() {
        return size;
    }

    void beginRow() {
        operandExpected = true;
    }

    /** An operand is complete: all nodes from {@code mark}. */
    void operand(int mark, int start) {
        operandMark = mark;
        operandStart = start;
        operandExpected = false;
    }

    void operator(int token, int type, int base) {
        if (operandExpected) prefix(token, type, base);
        else infix(token, type, base);
    }

    private void prefix(int token, int type, int base) {
        // The second half of "not in" and "is not".
        if (type == PythonParser.IN) return;
        if (size > base) {
            boolean behindInfix = lastInfix == token - 1;
            if (type == PythonParser.NOT && behindInfix && draft.tokens.type(lastInfix) == PythonParser.IS) return;
            int above = pending[size - STRIDE];
            if (above == AWAIT && pending[size - STRIDE + 1] == token - 1)
                draft.problem(token, Problems.INVALID_SYNTAX);
            else if (type == PythonParser.NOT && above > NOT)
                draft.problem(token, "'not' after an operator must be parenthesized");
        }
        int binding = switch (type) {
            case PythonParser.NOT -> NOT;
            case PythonParser.AWAIT -> AWAIT;
            default -> UNARY;
        };
        push(binding, token, draft.nodes.count(), token);
    }

    private void infix(int token, int type, int base) {
        int binding = binding(type);
        if (type == PythonParser.NOT_EQUAL && draft.isWord(token, "<>"))
            draft.problem(token, "invalid syntax.  Maybe you meant '!=' instead of '<>'?");
        boolean chain = binding == OR || binding == AND || binding == COMPARISON;
        while (size > base) {
            int above = pending[size - STRIDE];
            if (above < binding || above == binding && (chain || binding == POWER)) break;
            pop(token - 1);
        }
        boolean continues = chain && size > base && pending[size - STRIDE] == binding;
        if (!continues) push(binding, token, operandMark, operandStart);
        operandExpected = true;
        lastInfix = token;
    }

    private static int binding(int type) {
        return switch (type) {
            case PythonParser.OR -> OR;
            case PythonParser.AND -> AND;
            case PythonParser.NOT,
                    PythonParser.IN,
                    PythonParser.IS,
                    PythonParser.LESS,
                    PythonParser.GREATER,
                    PythonParser.LESS_EQUAL,
                    PythonParser.GREATER_EQUAL,
                    PythonParser.EQUAL,
                    PythonParser.NOT_EQUAL -> COMPARISON;
            case PythonParser.VBAR -> 5;
            case PythonParser.CIRCUMFLEX -> 6;
            case PythonParser.AMPER -> 7;
            case PythonParser.LEFT_SHIFT, PythonParser.RIGHT_SHIFT -> 8;
            case PythonParser.PLUS, PythonParser.MINUS -> 9;
            case PythonParser.DOUBLE_STAR -> POWER;
            default -> MULTIPLICATION;
        };
    }

    /** The row is over. */
    void endRow(int base) {
        while (size > base) pop(draft.last());
    }

    /** A lambda begins. */
    void lambda(int token) {
        push(LAMBDA, token, draft.nodes.count(), token);
    }

    /** The last row is the value of a conditional expression, its condition follows. */
    void conditional(int token) {
        push(CONDITIONAL, token, operandMark, operandStart);
    }

    /** First token of the last row or operand that is complete. */
    int operandStart() {
        return operandStart;
    }

    /** First token of the conditional expression that waits for its {@code else}, or -1. */
    int conditionalStart() {
        return size > 0 && pending[size - STRIDE] == CONDITIONAL ? pending[size - 1] : -1;
    }

    private void push(int binding, int token, int mark, int start) {
        if (size == pending.length) pending = Arrays.copyOf(pending, 2 * size);
        pending[size] = binding;
        pending[size + 1] = token;
        pending[size + 2] = mark;
        pending[size + 3] = start;
        size += STRIDE;
    }

    private void pop(int end) {
        size -= STRIDE;
        int operator = pending[size + 1];
        int mark = pending[size + 2];
        int start = pending[size + 3];
        NodeKind kind = switch (pending[size]) {
            case LAMBDA -> NodeKind.LAMBDA;
            case CONDITIONAL -> NodeKind.IF_EXP;
            case OR, AND -> NodeKind.BOOL_OP;
            case COMPARISON -> NodeKind.COMPARE;
            case AWAIT -> NodeKind.AWAIT;
            case NOT -> NodeKind.UNARY_OP;
            default -> start == operator ? NodeKind.UNARY_OP : NodeKind.BIN_OP;
        };
        boolean plain = kind == NodeKind.LAMBDA || kind == NodeKind.IF_EXP || kind == NodeKind.AWAIT;
        draft.node(kind, mark, start, end, plain ? 0 : draft.tokens.origin(operator));
        operandMark = mark;
        operandStart = start;
    }
}
