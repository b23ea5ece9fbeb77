package dev.anyiolsp.rules.migration;

import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;

/** Whether a number is visibly no {@code int}: asyncio counts with any number, AnyIO with whole ones. */
final class WholeNumbers {
    private WholeNumbers() {}

    static boolean mayBeOther(SemanticModel model, Expression number) {
        if (number instanceof Expression.Name name) {
            return Delay.onlyValue(model, name)
                    .filter(value -> !(value instanceof Expression.Name) && mayBeOther(model, value))
                    .isPresent();
        }
        if (number instanceof Expression.Constant constant) return constant.kind() == ConstantKind.FLOAT;
        if (number instanceof Expression.Attribute attribute) {
            return model.qualifiedName(attribute).filter("math.inf"::equals).isPresent();
        }
        if (number instanceof Expression.Call call)
            return call.function().text().equals("float");
        if (number instanceof Expression.BinOp binary) {
            return binary.operator().equals("/")
                    || mayBeOther(model, binary.left())
                    || mayBeOther(model, binary.right());
        }
        if (number instanceof Expression.BoolOp bool) {
            return bool.values().stream().anyMatch(value -> mayBeOther(model, value));
        }
        return number instanceof Expression.IfExp choice
                && (mayBeOther(model, choice.body()) || mayBeOther(model, choice.orElse()));
    }
}
