package dev.anyiolsp.rules.migration.synchronization;

import dev.anyiolsp.semantics.Binding;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a number is visibly no {@code int}: asyncio counts with any number, AnyIO with whole ones. */
final class WholeNumbers {
    private static final Pattern OTHER = Pattern.compile("\\b(float|Decimal|Fraction)\\b");

    private WholeNumbers() {}

    static boolean mayBeOther(SemanticModel model, Expression number) {
        return mayBeOther(model, number, true);
    }

    /** Values of names are not followed to further names: those in them may be the same. */
    private static boolean mayBeOther(SemanticModel model, Expression number, boolean follows) {
        if (number instanceof Expression.Name name) {
            return follows && model.bindingsOf(name).stream().anyMatch(binding -> isOther(model, binding));
        }
        if (number instanceof Expression.Constant constant) return constant.kind() == ConstantKind.FLOAT;
        if (number instanceof Expression.Attribute attribute) {
            return model.qualifiedName(attribute).filter("math.inf"::equals).isPresent();
        }
        if (number instanceof Expression.Call call)
            return call.function().text().equals("float");
        if (number instanceof Expression.BinOp binary) {
            return binary.operator().equals("/")
                    || mayBeOther(model, binary.left(), follows)
                    || mayBeOther(model, binary.right(), follows);
        }
        if (number instanceof Expression.BoolOp bool) {
            return bool.values().stream().anyMatch(value -> mayBeOther(model, value, follows));
        }
        return number instanceof Expression.IfExp choice
                && (mayBeOther(model, choice.body(), follows) || mayBeOther(model, choice.orElse(), follows));
    }

    /** Whether what binds a name says that it is another number, or gives it one. */
    private static boolean isOther(SemanticModel model, Binding binding) {
        var parent = binding.at().parent();
        if (parent.isEmpty()) return false;
        return switch (parent.get().kind()) {
            case ASSIGN -> isOther(model, Optional.of(new Statement.Assign(parent.get()).value()));
            case ANN_ASSIGN -> {
                var assign = new Statement.AnnAssign(parent.get());
                yield isOther(assign.annotation()) || isOther(model, assign.value());
            }
            case PARAMETER -> {
                var parameter = new Part.Parameter(parent.get());
                yield parameter.annotation().filter(WholeNumbers::isOther).isPresent()
                        || isOther(model, parameter.defaultValue());
            }
            default -> false;
        };
    }

    private static boolean isOther(SemanticModel model, Optional<Expression> value) {
        return value.filter(found -> mayBeOther(model, found, false)).isPresent();
    }

    private static boolean isOther(Expression annotation) {
        return OTHER.matcher(annotation.text()).find();
    }
}
