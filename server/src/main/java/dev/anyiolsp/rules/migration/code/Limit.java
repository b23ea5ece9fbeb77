package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectUse;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.Optional;
import java.util.stream.Stream;

/** The time limit of a call of {@code asyncio.wait_for}. */
public final class Limit {
    private static final double POLL = 0.01;

    private Limit() {}

    /** The argument that says how long, if one is seen. */
    public static Optional<Expression> of(Expression.Call waitFor) {
        var arguments = waitFor.arguments();
        if (arguments.size() > 1) return Optional.of(arguments.get(1));
        return waitFor.keyword("timeout").map(Part.Keyword::value);
    }

    /**
     * Whether a limit is a literal so small that it asks "is it free right now?". What does not wait does not yield in
     * asyncio and succeeds; in AnyIO it reaches a checkpoint and is too late.
     */
    public static boolean isPoll(Expression.Call waitFor) {
        return of(waitFor).stream()
                .flatMap(Limit::alternatives)
                .flatMap(limit -> number(limit).stream())
                .anyMatch(limit -> limit < POLL);
    }

    /** What another meaning of a limit changes, a clause; empty for nothing. */
    public static Optional<String> objection(SemanticModel model, Expression limit) {
        if (limit instanceof Expression.Name name) {
            return Delay.onlyValue(model, name).flatMap(Limit::ofValue);
        }
        if (number(limit).isEmpty() && !isSimple(limit)) {
            return Optional.of("the limit is worked out before the rest of the statement then");
        }
        return ofValue(limit);
    }

    private static Optional<String> ofValue(Expression value) {
        var number = number(value);
        if (number.isPresent()) return ofNumber(number.get());
        var alternatives = alternatives(value).toList();
        boolean mayBeZero = alternatives.stream()
                .anyMatch(limit -> mayBeNegative(limit)
                        || number(limit).filter(one -> one <= 0).isPresent());
        if (mayBeZero) {
            return Optional.of("the limit may be zero or less, with which asyncio does not start what is awaited");
        }
        return alternatives.stream()
                .flatMap(limit -> number(limit).flatMap(Limit::ofNumber).stream())
                .findFirst();
    }

    /** What a limit may be where a choice is written: {@code None if blocking else 0}, {@code timeout or 5}. */
    private static Stream<Expression> alternatives(Expression limit) {
        if (limit instanceof Expression.IfExp choice) {
            return Stream.of(choice.body(), choice.orElse()).flatMap(Limit::alternatives);
        }
        return limit instanceof Expression.BoolOp bool
                ? bool.values().stream().flatMap(Limit::alternatives)
                : Stream.of(limit);
    }

    /** What a limit of a block changes that is next to nothing, a clause; empty for other limits. */
    public static Optional<String> ofNumber(Expression limit) {
        return alternatives(limit)
                .flatMap(choice -> number(choice).stream())
                .filter(value -> value < POLL)
                .findFirst()
                .map(value ->
                        "with so small a limit asyncio succeeds where nothing has to be waited for, and AnyIO is too"
                                + " late");
    }

    private static Optional<String> ofNumber(double limit) {
        if (limit <= 0) {
            return Optional.of(
                    "asyncio does not start what is awaited, and AnyIO runs it as far as it gets without waiting");
        }
        return limit < POLL
                ? Optional.of("with so small a limit asyncio succeeds where nothing has to be waited for, and AnyIO is"
                        + " too late")
                : Optional.empty();
    }

    private static Optional<Double> number(Expression limit) {
        if (limit instanceof Expression.UnaryOp unary && unary.operator().equals("-")) {
            return number(unary.operand()).map(value -> -value);
        }
        if (!(limit instanceof Expression.Constant constant)) return Optional.empty();
        boolean number = constant.kind() == ConstantKind.INTEGER || constant.kind() == ConstantKind.FLOAT;
        if (!number) return Optional.empty();
        try {
            return Optional.of(Double.parseDouble(constant.text().replace("_", "")));
        } catch (NumberFormatException notDecimal) {
            // A hexadecimal limit is a whole number.
            return Optional.of(1.0);
        }
    }

    /** Whether nobody notices when it is evaluated: literals, names, attributes, and arithmetic of them. */
    private static boolean isSimple(Expression limit) {
        if (limit instanceof Expression.Name || limit instanceof Expression.Constant) return true;
        if (limit instanceof Expression.Attribute attribute) return isSimple(attribute.value());
        if (limit instanceof Expression.UnaryOp unary) return isSimple(unary.operand());
        if (limit instanceof Expression.BinOp binary) return isSimple(binary.left()) && isSimple(binary.right());
        if (limit instanceof Expression.BoolOp bool)
            return bool.values().stream().allMatch(Limit::isSimple);
        return limit instanceof Expression.IfExp choice
                && isSimple(choice.body())
                && isSimple(choice.test())
                && isSimple(choice.orElse());
    }

    private static boolean mayBeNegative(Expression limit) {
        if (limit instanceof Expression.UnaryOp unary)
            return unary.operator().equals("-") || mayBeNegative(unary.operand());
        return limit instanceof Expression.BinOp binary
                && (binary.operator().equals("-") || mayBeNegative(binary.left()) || mayBeNegative(binary.right()));
    }

    /** Whether a method's call, alone or limited to more than a moment, is awaited in a statement of its own. */
    public static boolean isAwaitedAlone(KeptObject object, ObjectUse use) {
        if (use.isAwaited()) return use.isStatement();
        var waitFor = around(object, use).filter(call -> !isPoll(call));
        return waitFor.flatMap(Node::parent)
                .flatMap(Node::parent)
                .filter(Statement.ExprStmt.class::isInstance)
                .isPresent();
    }

    /** The awaited {@code wait_for} around the call of a method: {@code await asyncio.wait_for(lock.acquire(), 1)}. */
    public static Optional<Expression.Call> around(KeptObject object, ObjectUse use) {
        return use.call()
                .flatMap(Node::parent)
                .filter(Expression.Call.class::isInstance)
                .map(Expression.Call.class::cast)
                .filter(call -> object.model()
                        .qualifiedName(call.function())
                        .filter("asyncio.wait_for"::equals)
                        .isPresent())
                .filter(call ->
                        call.parent().filter(Expression.Await.class::isInstance).isPresent());
    }
}
