package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What names get, where the file shows all of it. */
public final class Values {
    private static final Pattern ZERO = Pattern.compile("0[xXoObB][0_]+|[0_.]+([eE].*)?");

    private Values() {}

    /** Whether an expression is the number zero, written out. */
    public static boolean isZero(Expression value) {
        return value instanceof Expression.Constant constant
                && (constant.kind() == ConstantKind.INTEGER || constant.kind() == ConstantKind.FLOAT)
                && ZERO.matcher(constant.text()).matches();
    }

    /** Whether a name gets something, and each value that it gets is such a one. */
    public static boolean areAll(SemanticModel model, Expression.Name name, Predicate<Expression> wanted) {
        boolean getsOne = false;
        for (var binding : model.bindingsOf(name)) {
            if (binding.kind() == BindingKind.DELETION || isDeclaration(binding)) continue;
            if (of(binding).filter(wanted).isEmpty()) return false;
            getsOne = true;
        }
        return getsOne;
    }

    /** What is assigned to a name. */
    public static List<Expression> assigned(SemanticModel model, Expression.Name name) {
        return model.bindingsOf(name).stream()
                .flatMap(binding -> of(binding).stream())
                .toList();
    }

    /** The value of an assignment to a name alone: {@code x = 1}, {@code x: int = 1}, {@code x = y = 1}. */
    private static Optional<Expression> of(Binding binding) {
        var parent = binding.at().parent();
        if (parent.isEmpty()) return Optional.empty();
        return switch (parent.get().kind()) {
            case ASSIGN -> Optional.of(new Statement.Assign(parent.get()).value());
            case ANN_ASSIGN -> new Statement.AnnAssign(parent.get()).value();
            default -> Optional.empty();
        };
    }

    /** {@code x: int} gives nothing. */
    private static boolean isDeclaration(Binding binding) {
        return binding.at()
                .parent()
                .filter(parent -> parent.kind() == NodeKind.ANN_ASSIGN)
                .filter(parent -> new Statement.AnnAssign(parent).value().isEmpty())
                .isPresent();
    }
}
