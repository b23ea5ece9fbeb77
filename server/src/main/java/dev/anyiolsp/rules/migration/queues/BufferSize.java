package dev.anyiolsp.rules.migration.queues;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.Values;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Part;
import java.util.Optional;

/** The size of a queue, and the buffer of a stream that holds as much: what asyncio calls 0 has no limit. */
enum BufferSize {
    /** No size, 0, or a negative one. */
    UNLIMITED,
    POSITIVE,
    /** A name or attribute, which may be read twice. */
    NAMED,
    /** Any other expression, which has to be evaluated once. */
    COMPUTED;

    /** The size argument; empty if there is none. */
    static Optional<Expression> argument(Expression.Call call) {
        return call.arguments().isEmpty()
                ? call.keyword("maxsize").map(Part.Keyword::value)
                : Optional.of(call.arguments().get(0));
    }

    /** Whether the arguments are those of a queue. */
    static boolean isKnown(Expression.Call call) {
        if (call.hasUnpacking() || call.at().children().size() > 2) return false;
        return call.at().children().size() == 1 || argument(call).isPresent();
    }

    static BufferSize of(SemanticModel model, Expression.Call call) {
        return argument(call).map(size -> of(model, size)).orElse(UNLIMITED);
    }

    private static BufferSize of(SemanticModel model, Expression size) {
        if (size instanceof Expression.UnaryOp unary && unary.operator().equals("-") && isNumber(unary.operand()))
            return UNLIMITED;
        if (isNumber(size)) return Values.isZero(size) ? UNLIMITED : POSITIVE;
        if (size instanceof Expression.Name name && isPositiveConstant(model, name)) return POSITIVE;
        return QueueEnds.isPlain(size) ? NAMED : COMPUTED;
    }

    private static boolean isNumber(Expression size) {
        return size instanceof Expression.Constant constant
                && (constant.kind() == ConstantKind.INTEGER || constant.kind() == ConstantKind.FLOAT);
    }

    /** A name that is a positive number wherever it gets a value. */
    private static boolean isPositiveConstant(SemanticModel model, Expression.Name name) {
        return Values.areAll(model, name, value -> isNumber(value) && !Values.isZero(value));
    }

    /** Rewrites the arguments of a queue. */
    static void rewrite(FixEdits edits, SemanticModel model, Expression.Call call, String freeName) {
        call.keyword("maxsize")
                .ifPresent(keyword -> edits.replace(keyword.at().first().range(), "max_buffer_size"));
        var size = argument(call);
        if (size.isEmpty()) {
            edits.insert(Arguments.range(call).start(), edits.spell("math.inf", call.at()));
            return;
        }
        var range = size.get().range();
        switch (of(model, size.get())) {
            case POSITIVE -> {}
            case UNLIMITED -> edits.replace(range, edits.spell("math.inf", call.at()));
            case NAMED ->
                edits.insert(
                        range.end(), " if " + size.get().text() + " > 0 else " + edits.spell("math.inf", call.at()));
            case COMPUTED -> {
                edits.insert(range.start(), freeName + " if (" + freeName + " := ");
                edits.insert(range.end(), ") > 0 else " + edits.spell("math.inf", call.at()));
            }
        }
    }
}
