package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.Values;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.Optional;

/** What can be seen of a number of seconds. */
public enum Delay {
    ZERO,
    MAY_BE_NEGATIVE,
    OTHER;

    /** What is seen of an expression that gives seconds. */
    public static Delay of(SemanticModel model, Expression delay) {
        if (Values.isZero(delay)) return ZERO;
        if (mayBeNegative(delay)) return MAY_BE_NEGATIVE;
        var assigned = delay instanceof Expression.Name name ? onlyValue(model, name) : Optional.<Expression>empty();
        return assigned.filter(Delay::mayBeNegative).isPresent() ? MAY_BE_NEGATIVE : OTHER;
    }

    /** A subtraction or a minus in the sum or product itself; what a call makes of it is not seen. */
    private static boolean mayBeNegative(Expression value) {
        if (value instanceof Expression.UnaryOp unary)
            return unary.operator().equals("-") || mayBeNegative(unary.operand());
        if (value instanceof Expression.BinOp binary) {
            return switch (binary.operator()) {
                case "-" -> true;
                case "+", "*", "/", "//", "%" -> mayBeNegative(binary.left()) || mayBeNegative(binary.right());
                default -> false;
            };
        }
        if (value instanceof Expression.IfExp choice)
            return mayBeNegative(choice.body()) || mayBeNegative(choice.orElse());
        if (value instanceof Expression.NamedExpr named) return mayBeNegative(named.value());
        return value instanceof Expression.BoolOp bool && bool.values().stream().anyMatch(Delay::mayBeNegative);
    }

    /** The value of a local name that is assigned in one place, or of a parameter to which nothing is handed. */
    static Optional<Expression> onlyValue(SemanticModel model, Expression.Name name) {
        var bindings = model.bindingsOf(name);
        if (bindings.size() != 1) return Optional.empty();
        if (bindings.get(0).kind() == BindingKind.PARAMETER) {
            return bindings.get(0).at().parent().flatMap(parameter -> new Part.Parameter(parameter).defaultValue());
        }
        if (bindings.get(0).kind() != BindingKind.ASSIGNMENT) return Optional.empty();
        return bindings.get(0)
                .at()
                .parent()
                .filter(parent -> parent.kind() == NodeKind.ASSIGN)
                .map(parent -> new Statement.Assign(parent).value());
    }
}
